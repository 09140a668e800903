#include "vv-pair-line.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "chart/vv-session-line-view.h"
#include "model/vv-pair.h"
#include "model/vv-session.h"
#include "pairs/vv-pair-words.h"

struct _VvPairLine
{
  AdwBin parent_instance;

  VvDocument *document;
  GtkWidget *line;
  GtkWidget *none; /* said over a line of empty rings */
  GtkWidget *plan_button;
  GtkWidget *next;
  GtkLabel *next_title, *next_detail;
  GArray *ids; /* of gint64: the session of each node */
  gboolean is_narrow;
  gboolean has_next;
};

G_DEFINE_FINAL_TYPE (VvPairLine, vv_pair_line, ADW_TYPE_BIN)

static void
on_part_cb (VvPairLine *self, guint part)
{
  if (part < self->ids->len)
    vv_document_show (self->document, VV_ENTITY_SESSION, g_array_index (self->ids, gint64, part));
}

static void
vv_pair_line_dispose (GObject *object)
{
  g_clear_object (&VV_PAIR_LINE (object)->document);
  G_OBJECT_CLASS (vv_pair_line_parent_class)->dispose (object);
}

static void
vv_pair_line_finalize (GObject *object)
{
  g_array_unref (VV_PAIR_LINE (object)->ids);
  G_OBJECT_CLASS (vv_pair_line_parent_class)->finalize (object);
}

static void
vv_pair_line_class_init (VvPairLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_pair_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_pair_line_finalize;
}

static GtkLabel *
add_line (GtkWidget *box, const char *style, gboolean is_second)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  if (is_second)
    gtk_widget_add_css_class (label, "vv-second");
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
make_next (VvPairLine *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_ ("Log"));

  self->next = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->next_title = add_line (words, "heading", FALSE);
  self->next_detail = add_line (words, "caption", TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "vv-pair-log");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _ ("Log Session"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "pair.log");
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->next), words);
  gtk_box_append (GTK_BOX (self->next), button);
}

static void
vv_pair_line_init (VvPairLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->line = vv_session_line_view_new ();
  self->none = gtk_label_new (_ ("No sessions yet"));
  self->plan_button = gtk_button_new ();
  gtk_widget_add_css_class (self->none, "vv-second");
  gtk_widget_add_css_class (self->plan_button, "pill");
  gtk_widget_add_css_class (self->plan_button, "suggested-action");
  gtk_widget_set_halign (self->plan_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_button), "pair.plan");
  make_next (self);
  gtk_box_append (GTK_BOX (box), self->line);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), self->plan_button);
  gtk_box_append (GTK_BOX (box), self->next);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-pair-line");
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->line, "activate-part", G_CALLBACK (on_part_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vv_pair_line_new (VvDocument *document)
{
  VvPairLine *self = g_object_new (VV_TYPE_PAIR_LINE, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}

static VvSessionMark
mark_of (VvObject *session, guint32 today, gboolean has_next)
{
  const char *state = vv_object_text (session, VV_SESSION_STATE);

  if (g_strcmp0 (state, "held") == 0)
    return VV_SESSION_MARK_HELD;
  if (g_strcmp0 (state, "cancelled") == 0)
    return VV_SESSION_MARK_CANCELLED;
  if (g_strcmp0 (state, "no_show") == 0)
    return VV_SESSION_MARK_NO_SHOW;
  if (g_strcmp0 (state, "moved") == 0)
    return VV_SESSION_MARK_MOVED;
  if (vv_date_parse (vv_object_text (session, VV_SESSION_DAY)) < today)
    return VV_SESSION_MARK_TO_LOG;
  return has_next ? VV_SESSION_MARK_PLANNED : VV_SESSION_MARK_NEXT;
}

/* Whose doing it was that it did not take place; static. */
static const char *
note_of (VvObject *session, VvSessionMark mark)
{
  const char *by = vv_object_text (session, VV_SESSION_CANCELLED_BY);

  if (by == NULL || (mark != VV_SESSION_MARK_CANCELLED && mark != VV_SESSION_MARK_NO_SHOW))
    return NULL;
  return vv_choices_label (&vv_sides, by);
}

static gboolean
counts (VvSessionMark mark)
{
  return mark != VV_SESSION_MARK_CANCELLED && mark != VV_SESSION_MARK_NO_SHOW &&
         mark != VV_SESSION_MARK_MOVED;
}

static VvSessionNode
make_node (const VvPairSession *from, VvSessionMark mark, guint number)
{
  VvObject *session = from->session;

  return (VvSessionNode){
    .mark = mark,
    .number = counts (mark) ? number : 0,
    .day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY)),
    .minutes = (guint) vv_object_integer (session, VV_SESSION_MINUTES),
    .mentor_rating = (guint) vv_object_integer (session, VV_SESSION_MENTOR_RATING),
    .mentee_rating = (guint) vv_object_integer (session, VV_SESSION_MENTEE_RATING),
    .title = from->agenda != NULL ? from->agenda : from->topic,
    .note = note_of (session, mark),
  };
}

static void
show_next (VvPairLine *self, const VvSessionNode *node, guint32 today)
{
  g_autofree char *day = vv_date_show_near (node->day, today);
  /* Translators: a session's number, its day */
  g_autofree char *title = g_strdup_printf (_ ("Session %u, %s"), node->number, day);
  g_autofree char *minutes =
      node->minutes != 0 ? g_strdup_printf (_ ("%u min"), node->minutes) : g_strdup ("");
  g_autofree char *detail = vv_pair_words_join (" · ", node->title ?: "", minutes, NULL);

  gtk_label_set_text (self->next_title, title);
  gtk_label_set_text (self->next_detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->next_detail), *detail != '\0');
}

/* The session to be logged first, else the next one. */
static int
find_next (const GArray *nodes)
{
  int next = -1;

  for (guint i = 0; i < nodes->len; i++)
    {
      VvSessionMark mark = g_array_index (nodes, VvSessionNode, i).mark;

      if (mark == VV_SESSION_MARK_TO_LOG)
        return (int) i;
      if (mark == VV_SESSION_MARK_NEXT)
        next = (int) i;
    }

  return next;
}

static GArray *
make_nodes (VvPairLine *self, const VvPairPage *page, guint32 today)
{
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (VvSessionNode));
  gboolean has_next = FALSE;
  guint number = 1;

  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < page->sessions->len; i++)
    {
      const VvPairSession *session = g_ptr_array_index (page->sessions, i);
      gint64 id = vv_object_id (session->session);
      VvSessionMark mark = mark_of (session->session, today, has_next);
      VvSessionNode node = make_node (session, mark, number);

      has_next = has_next || mark == VV_SESSION_MARK_NEXT;
      number += counts (mark) ? 1 : 0;
      g_array_append_val (nodes, node);
      g_array_append_val (self->ids, id);
    }

  return nodes;
}

/* A line of empty rings, as many as the program wants. */
static void
add_rings (GArray *nodes, int n)
{
  for (guint i = 1; i <= (guint) CLAMP (n, 0, 24); i++)
    {
      VvSessionNode node = { .mark = VV_SESSION_MARK_PLANNED, .number = i };

      g_array_append_val (nodes, node);
    }
}

static void
show_none (VvPairLine *self, const VvPairPage *page)
{
  gboolean is_none = self->ids->len == 0;
  gboolean is_over = vv_pair_words_is_over (vv_object_text (page->pair, VV_PAIR_STATE));
  guint n = (guint) MAX (page->n_wanted, 1);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Plan %u Session", "Plan %u Sessions", n), n);

  gtk_button_set_label (GTK_BUTTON (self->plan_button), label);
  gtk_widget_set_visible (self->none, is_none);
  gtk_widget_set_visible (self->plan_button, is_none && !is_over && page->n_wanted > 0);
  gtk_widget_set_sensitive (self->line, !is_none);
}

void
vv_pair_line_show (VvPairLine *self, const VvPairPage *page, guint32 today)
{
  g_autoptr (GArray) nodes = make_nodes (self, page, today);
  int next = find_next (nodes);
  VvSessionLineData data = { .today = nodes->len > 0 ? today : 0, .shown = -1 };

  self->has_next = next >= 0;
  if (self->has_next)
    show_next (self, &g_array_index (nodes, VvSessionNode, next), today);
  show_none (self, page);
  if (nodes->len == 0)
    add_rings (nodes, page->n_wanted);
  data.nodes = (const VvSessionNode *) (gconstpointer) nodes->data;
  data.n_nodes = nodes->len;
  vv_session_line_view_set_data (VV_SESSION_LINE_VIEW (self->line), &data);
  gtk_widget_set_visible (self->line, nodes->len > 0);
  vv_pair_line_set_narrow (self, self->is_narrow);
}

void
vv_pair_line_set_narrow (VvPairLine *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->next, is_narrow && self->has_next);
}
