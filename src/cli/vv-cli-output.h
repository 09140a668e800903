#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What goes to the standard output. JSON is UTF-8 in every locale; words are converted. */

/** Prints a finished document of @builder and a line end. */
void vv_cli_print_json (JsonBuilder *builder);

/** Prints a part of a document as it is. */
void vv_cli_print_raw (const char *text);

/** Prints a line: @sentence, which is a translated format, with @text in the place of its %s. */
void vv_cli_print_line (const char *sentence, const char *text);

/** Sees to it that everything printed has arrived; %FALSE with a sentence. */
gboolean vv_cli_flush (GError **error);

/** Adds a member with that text, or null. */
void vv_cli_add_text (JsonBuilder *builder, const char *name, const char *text);
void vv_cli_add_integer (JsonBuilder *builder, const char *name, gint64 integer);
void vv_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean yes);

/** Adds a member with that number, or null where @has_value is not set. */
void vv_cli_add_real (JsonBuilder *builder, const char *name, gboolean has_value, double real);

/** Adds a member with a list of texts. */
void vv_cli_add_texts (JsonBuilder *builder, const char *name, const char *const *texts);

G_END_DECLS
