/* What touches many records at once: planning sessions, a person who leaves. */

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "jobs/vv-leaver.h"
#include "jobs/vv-plan-sessions.h"
#include "jobs/vv-reference.h"
#include "vv-cli-output.h"
#include "vv-cli-show.h"
#include "vv-cli.h"

typedef struct
{
  VvCli *cli;
  VvSessionPlan *plan;
} PlanJob;

/* The pair, or all pairs of the program. */
static gboolean
find_pairs (const PlanJob *job, VvReader *reader, GError **error)
{
  gint64 pair;

  if (job->cli->pair == NULL || job->cli->program != NULL)
    if (!vv_reference_program (reader, job->cli->program, &job->plan->program_id, error))
      return FALSE;
  if (job->cli->pair == NULL)
    return TRUE;
  if (!vv_reference_find (reader, VV_ENTITY_PAIR, job->plan->program_id, NULL, job->cli->pair,
                          &pair, error))
    return FALSE;
  job->plan->pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (job->plan->pairs, pair);
  return TRUE;
}

static gboolean
edit_plan (VvEdit *edit, gpointer data, GError **error)
{
  const PlanJob *job = data;

  return find_pairs (job, vv_edit_reader (edit), error) &&
         vv_plan_sessions (edit, job->plan, error);
}

static void
print_plan_json (const VvSessionPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  vv_cli_add_integer (builder, "sessions", plan->n_sessions);
  vv_cli_add_integer (builder, "pairs", plan->n_pairs);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

gboolean
vv_cli_plan (VvCli *cli, GError **error)
{
  g_autoptr (VvSessionPlan) plan = g_new0 (VvSessionPlan, 1);
  PlanJob job = { .cli = cli, .plan = plan };

  if (!vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_plan, &job, error))
    return FALSE;
  if (cli->json)
    print_plan_json (plan);
  else if (plan->n_sessions == 0)
    g_print ("%s\n", _ ("No session is missing."));
  else
    g_print (g_dngettext (GETTEXT_PACKAGE, "Planned %u session.\n", "Planned %u sessions.\n",
                          plan->n_sessions),
             plan->n_sessions);
  return TRUE;
}

typedef struct
{
  VvLeave *leave;
  char *text; /* who, as typed */
  char *name, *uid;
} LeaveJob;

static void
leave_job_clear (LeaveJob *job)
{
  g_clear_pointer (&job->leave, vv_leave_free);
  g_free (job->text);
  g_free (job->name);
  g_free (job->uid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LeaveJob, leave_job_clear)

static gboolean
edit_leave (VvEdit *edit, gpointer data, GError **error)
{
  LeaveJob *job = data;
  VvReader *reader = vv_edit_reader (edit);
  gint64 *id = &job->leave->person_id;

  if (!vv_reference_find (reader, VV_ENTITY_PERSON, 0, NULL, job->text, id, error))
    return FALSE;
  job->name = vv_reader_name (reader, VV_ENTITY_PERSON, *id);
  job->uid = vv_reader_identity (reader, VV_ENTITY_PERSON, *id);
  return vv_leave (edit, job->leave, error);
}

static void
print_leave_json (const LeaveJob *job)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char day[VV_DATE_TEXT];

  json_builder_begin_object (builder);
  vv_cli_add_integer (builder, "id", job->leave->person_id);
  vv_cli_add_text (builder, "uid", job->uid);
  vv_cli_add_text (builder, "name", job->name);
  vv_cli_add_text (builder, "left", vv_date_format (job->leave->day, day));
  vv_cli_add_integer (builder, "pairs_ended", job->leave->n_pairs);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static void
print_leave (const LeaveJob *job)
{
  g_autofree char *day = vv_cli_show_day (job->leave->day);

  g_print (g_dngettext (GETTEXT_PACKAGE,
                        /* Translators: a person, the last day, how many pairs */
                        "%s left on %s; %u pair ended.\n", "%s left on %s; %u pairs ended.\n",
                        job->leave->n_pairs),
           job->name, day, job->leave->n_pairs);
}

gboolean
vv_cli_leaver (VvCli *cli, GError **error)
{
  g_auto (LeaveJob) job = { .leave = g_new0 (VvLeave, 1) };

  job.leave->day = cli->day != NULL ? vv_date_parse (cli->day) : vv_today ();
  job.text = vv_cli_text (cli->arguments[0], error);
  if (job.text == NULL || !vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_leave, &job, error))
    return FALSE;
  if (cli->json)
    print_leave_json (&job);
  else
    print_leave (&job);
  return TRUE;
}
