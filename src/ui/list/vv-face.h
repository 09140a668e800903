#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The disc with a person's initials beside a name in a list. AdwAvatar is for pages: two hundred of
 * them cost a list a tenth of a second. */

/** (transfer floating): a disc without initials; screen readers pass it over. */
GtkWidget *vv_face_new (void);

/** Shows whose face it is: the initials of @name (nullable), the mentors' colour or not. */
void vv_face_set (GtkWidget *face, const char *name, gboolean is_mentor);

G_END_DECLS
