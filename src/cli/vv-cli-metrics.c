/* The figures of a program. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/vv-date.h"
#include "jobs/vv-measure.h"
#include "jobs/vv-reference.h"
#include "vv-cli-output.h"
#include "vv-cli-show.h"
#include "vv-cli-table.h"
#include "vv-cli.h"

typedef struct
{
  VvCli *cli;
  char *uid, *title;
  GPtrArray *metrics;
} Measure;

static void
measure_clear (Measure *measure)
{
  g_free (measure->uid);
  g_free (measure->title);
  g_clear_pointer (&measure->metrics, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measure, measure_clear)

static gboolean
read_metrics (VvReader *reader, gpointer data, GError **error)
{
  Measure *measure = data;
  gint64 program_id = 0;

  if (!vv_reference_program (reader, measure->cli->program, &program_id, error))
    return FALSE;
  measure->uid = vv_reader_identity (reader, VV_ENTITY_PROGRAM, program_id);
  measure->title = vv_reader_name (reader, VV_ENTITY_PROGRAM, program_id);
  measure->metrics = vv_measure_program (reader, program_id, vv_today (), error);
  return measure->metrics != NULL;
}

static void
add_metric (JsonBuilder *builder, const VvMetric *metric)
{
  char day[VV_DATE_TEXT];

  json_builder_begin_object (builder);
  vv_cli_add_text (builder, "name", metric->name);
  vv_cli_add_text (builder, "label", metric->label);
  vv_cli_add_real (builder, "value", metric->has_value, metric->value);
  vv_cli_add_text (builder, "unit", vv_unit_name (metric->unit));
  vv_cli_add_integer (builder, "n", metric->n);
  vv_cli_add_real (builder, "target", !isnan (metric->target), metric->target);
  vv_cli_add_text (builder, "formula", metric->formula);
  vv_cli_add_text (builder, "detail", metric->detail);
  vv_cli_add_text (builder, "date", vv_date_format (metric->day, day));
  json_builder_end_object (builder);
}

static void
print_json (const Measure *measure)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char day[VV_DATE_TEXT];

  json_builder_begin_object (builder);
  vv_cli_add_text (builder, "program", measure->uid);
  vv_cli_add_text (builder, "title", measure->title);
  vv_cli_add_text (builder, "date", vv_date_format (vv_today (), day));
  json_builder_set_member_name (builder, "metrics");
  json_builder_begin_array (builder);
  for (guint i = 0; i < measure->metrics->len; i++)
    add_metric (builder, g_ptr_array_index (measure->metrics, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static void
add_cell (VvCliTable *table, char *text)
{
  vv_cli_table_add_cell (table, text);
  g_free (text);
}

static void
tabulate (VvCliTable *table, const VvMetric *metric)
{
  vv_cli_table_add_cell (table, metric->label);
  add_cell (table, metric->has_value ? vv_unit_format (metric->unit, metric->value)
                                     : g_strdup ("–"));
  add_cell (table, g_strdup_printf ("%'u", metric->n));
  add_cell (table, isnan (metric->target) ? g_strdup ("")
                                          : vv_unit_format (metric->unit, metric->target));
  vv_cli_table_add_cell (table, metric->detail ?: "");
  vv_cli_table_add_cell (table, metric->formula);
}

static void
print_table (const Measure *measure)
{
  g_autoptr (VvCliTable) table = vv_cli_table_new ();
  g_autofree char *day = vv_cli_show_day (vv_today ());

  vv_cli_table_add_column (table, C_ ("column", "Figure"), FALSE, 0);
  vv_cli_table_add_column (table, C_ ("column", "Value"), TRUE, 0);
  vv_cli_table_add_column (table, C_ ("column", "n"), TRUE, 0);
  vv_cli_table_add_column (table, C_ ("column", "Target"), TRUE, 0);
  vv_cli_table_add_column (table, C_ ("column", "Details"), FALSE, 0);
  vv_cli_table_add_column (table, C_ ("column", "Formula"), FALSE, 0);
  for (guint i = 0; i < measure->metrics->len; i++)
    tabulate (table, g_ptr_array_index (measure->metrics, i));
  /* Translators: the title of a program, then a date */
  g_print (_ ("%s, as of %s\n\n"), measure->title, day);
  vv_cli_table_print (table);
}

gboolean
vv_cli_metrics (VvCli *cli, GError **error)
{
  g_auto (Measure) measure = { .cli = cli };

  if (!vv_cli_open (cli, VV_OPEN_READ_ONLY, error) ||
      !vv_workspace_read (cli->workspace, read_metrics, &measure, error))
    return FALSE;
  if (cli->json)
    print_json (&measure);
  else
    print_table (&measure);
  return TRUE;
}
