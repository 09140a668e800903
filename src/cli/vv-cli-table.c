#include "vv-cli-table.h"

#define GAP 2

typedef struct
{
  char *title;
  gboolean is_number, is_used;
  guint widest, width;
} Column;

struct _VvCliTable
{
  GArray *columns; /* of Column */
  GPtrArray *cells; /* row by row */
};

static void
column_clear (Column *column)
{
  g_free (column->title);
}

VvCliTable *
vv_cli_table_new (void)
{
  VvCliTable *table = g_new0 (VvCliTable, 1);

  table->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (table->columns, (GDestroyNotify) column_clear);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
vv_cli_table_free (VvCliTable *table)
{
  g_array_unref (table->columns);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

static guint
char_width (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += char_width (g_utf8_get_char (text));

  return width;
}

/* (transfer full): @text on one line, cut with an ellipsis where it is wider than @widest. */
static char *
fit_text (const char *text, guint widest)
{
  GString *fitted = g_string_new (NULL);
  gboolean is_cut = widest > 0 && text_width (text) > widest;
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (is_cut && width + char_width (c) > widest - 1)
        break;
      width += char_width (c);
      g_string_append_unichar (fitted, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (is_cut)
    g_string_append (fitted, "…");

  return g_string_free (fitted, FALSE);
}

void
vv_cli_table_add_column (VvCliTable *table, const char *title, gboolean is_number, guint widest)
{
  Column column = { .title = g_strdup (title),
                    .is_number = is_number,
                    .widest = widest,
                    .width = text_width (title) };

  g_array_append_val (table->columns, column);
}

void
vv_cli_table_add_cell (VvCliTable *table, const char *text)
{
  Column *column =
      &g_array_index (table->columns, Column, table->cells->len % table->columns->len);
  char *fitted = fit_text (text, column->widest);

  column->is_used |= *fitted != '\0';
  column->width = MAX (column->width, text_width (fitted));
  g_ptr_array_add (table->cells, fitted);
}

static void
append_cell (GString *line, const Column *column, const char *text)
{
  guint room = column->width - text_width (text);

  if (column->is_number)
    g_string_append_printf (line, "%*s%s%*s", (int) room, "", text, GAP, "");
  else
    g_string_append_printf (line, "%s%*s", text, (int) room + GAP, "");
}

static void
print_line (GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_print ("%s\n", line->str);
  g_string_truncate (line, 0);
}

void
vv_cli_table_print (VvCliTable *table)
{
  guint n = table->columns->len;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i);

      if (column->is_used)
        append_cell (line, column, column->title);
    }
  print_line (line);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const Column *column = &g_array_index (table->columns, Column, i % n);

      if (column->is_used)
        append_cell (line, column, g_ptr_array_index (table->cells, i));
      if (i % n == n - 1)
        print_line (line);
    }
}
