/* Single records: add, set, remove, and logging a session by one line. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-log.h"
#include "jobs/vv-record.h"
#include "jobs/vv-reference.h"
#include "vv-cli-output.h"
#include "vv-cli-show.h"
#include "vv-cli.h"

typedef struct
{
  VvCli *cli;
  const VvEntity *entity;
  GStrv texts; /* the arguments after the entity, as UTF-8 */
  gint64 id;
  char *uid;
} Job;

static void
job_clear (Job *job)
{
  g_strfreev (job->texts);
  g_free (job->uid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static gboolean
take_texts (Job *job, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (; *arguments != NULL; arguments++)
    {
      char *text = vv_cli_text (*arguments, error);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (texts, NULL);
  job->texts = (GStrv) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
  return TRUE;
}

static char *
entity_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    g_string_append_printf (names, "%s%s", kind > 1 ? ", " : "", vv_entity (kind)->name);

  return g_string_free (names, FALSE);
}

static gboolean
take_entity (Job *job, GError **error)
{
  g_autofree char *names = NULL;

  job->entity = vv_entity_by_name (job->cli->arguments[0]);
  if (job->entity != NULL)
    return take_texts (job, job->cli->arguments + 1, error);
  names = entity_names ();
  return vv_cli_usage (error, _ ("“%s” can’t be added or changed; these can: %s."),
                       job->cli->arguments[0], names);
}

static gboolean
check_settings (char **settings, GError **error)
{
  for (; *settings != NULL; settings++)
    {
      const char *equals = strchr (*settings, '=');

      if (equals == NULL || equals == *settings)
        return vv_cli_usage (error, _ ("“%s” is not of the form field=value."), *settings);
    }

  return TRUE;
}

static gboolean
find_program (Job *job, VvReader *reader, gint64 *program_id, GError **error)
{
  *program_id = 0;
  return job->cli->program == NULL ||
         vv_reference_program (reader, job->cli->program, program_id, error);
}

/* The record that the first text names. */
static gboolean
find_record (Job *job, VvReader *reader, gint64 *program_id, GError **error)
{
  if (!find_program (job, reader, program_id, error) ||
      !vv_reference_find (reader, job->entity->kind, *program_id, NULL, job->texts[0], &job->id,
                          error))
    return FALSE;
  job->uid = vv_reader_identity (reader, job->entity->kind, job->id);
  return TRUE;
}

static void
print_record (const Job *job)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!job->cli->json)
    {
      g_print ("%s\n", job->uid);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_cli_add_integer (builder, "id", job->id);
  vv_cli_add_text (builder, "uid", job->uid);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static gboolean
edit_add (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) object = vv_object_new (job->entity->kind);
  VvRecordContext context = { 0 };

  if (!find_program (job, reader, &context.program_id, error) ||
      !vv_record_set (reader, object, (const char *const *) job->texts, &context, error) ||
      !vv_record_insert (edit, object, vv_today (), error))
    return FALSE;
  job->id = vv_object_id (object);
  job->uid = g_strdup (vv_object_uid (object));
  return TRUE;
}

gboolean
vv_cli_add (VvCli *cli, GError **error)
{
  g_auto (Job) job = { .cli = cli };

  if (!take_entity (&job, error) || !check_settings (job.texts, error) ||
      !vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_add, &job, error))
    return FALSE;
  print_record (&job);
  return TRUE;
}

static gboolean
edit_set (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvObject) object = NULL;
  VvRecordContext context = { 0 };

  if (!find_record (job, reader, &context.program_id, error) ||
      (object = vv_reader_load (reader, job->entity->kind, job->id, error)) == NULL)
    return FALSE;
  return vv_record_set (reader, object, (const char *const *) job->texts + 1, &context, error) &&
         vv_record_update (edit, object, vv_today (), error);
}

gboolean
vv_cli_set (VvCli *cli, GError **error)
{
  g_auto (Job) job = { .cli = cli };

  if (!take_entity (&job, error) || !check_settings (job.texts + 1, error) ||
      !vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_set, &job, error))
    return FALSE;
  print_record (&job);
  return TRUE;
}

static gboolean
edit_remove (VvEdit *edit, gpointer data, GError **error)
{
  Job *job = data;
  gint64 program_id;

  return find_record (job, vv_edit_reader (edit), &program_id, error) &&
         vv_record_remove (edit, job->entity->kind, job->id, error);
}

gboolean
vv_cli_remove (VvCli *cli, GError **error)
{
  g_auto (Job) job = { .cli = cli };

  if (!take_entity (&job, error) || !vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_remove, &job, error))
    return FALSE;
  print_record (&job);
  return TRUE;
}

typedef struct
{
  Job job;
  char *line, *pair;
  guint32 day;
  VvLogged logged;
} LogJob;

static void
log_job_clear (LogJob *log)
{
  job_clear (&log->job);
  g_free (log->line);
  g_free (log->pair);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LogJob, log_job_clear)

static gboolean
edit_log (VvEdit *edit, gpointer data, GError **error)
{
  LogJob *log = data;
  VvReader *reader = vv_edit_reader (edit);
  g_autoptr (VvLogLine) line = NULL;
  VvLogEntry entry = { .day = log->day };
  gint64 program_id;

  if (!find_program (&log->job, reader, &program_id, error) ||
      (line = vv_log_read (reader, program_id, log->line, &entry.pair_id, error)) == NULL)
    return FALSE;
  entry.minutes = line->minutes;
  entry.mode = line->mode;
  entry.mentor_rating = line->mentor_rating;
  entry.mentee_rating = line->mentee_rating;
  entry.next_step = line->next_step;
  if (!vv_log_session (edit, &entry, &log->logged, error))
    return FALSE;
  log->pair = vv_reader_name (reader, VV_ENTITY_PAIR, entry.pair_id);
  log->job.id = log->logged.session_id;
  log->job.uid = vv_reader_identity (reader, VV_ENTITY_SESSION, log->job.id);
  return TRUE;
}

static void
print_log_json (const LogJob *log)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char day[VV_DATE_TEXT];

  json_builder_begin_object (builder);
  vv_cli_add_integer (builder, "id", log->job.id);
  vv_cli_add_text (builder, "uid", log->job.uid);
  vv_cli_add_text (builder, "pair", log->pair);
  vv_cli_add_text (builder, "day", vv_date_format (log->day, day));
  vv_cli_add_integer (builder, "minutes", log->logged.minutes);
  vv_cli_add_boolean (builder, "was_planned", log->logged.was_planned);
  vv_cli_add_boolean (builder, "next_step", log->logged.action_id != 0);
  json_builder_end_object (builder);
  vv_cli_print_json (builder);
}

static void
print_log (const LogJob *log)
{
  g_autofree char *day = vv_cli_show_day (log->day);

  if (log->logged.was_planned)
    g_print (g_dngettext (GETTEXT_PACKAGE,
                          /* Translators: the pair, the day, minutes */
                          "The planned session of %s was held on %s, %d minute.\n",
                          "The planned session of %s was held on %s, %d minutes.\n",
                          (gulong) log->logged.minutes),
             log->pair, day, log->logged.minutes);
  else
    g_print (g_dngettext (GETTEXT_PACKAGE,
                          /* Translators: the pair, the day, minutes */
                          "A session of %s was held on %s, %d minute.\n",
                          "A session of %s was held on %s, %d minutes.\n",
                          (gulong) log->logged.minutes),
             log->pair, day, log->logged.minutes);
}

gboolean
vv_cli_log (VvCli *cli, GError **error)
{
  g_auto (LogJob) log = { .job = { .cli = cli } };

  if (!take_texts (&log.job, cli->arguments, error))
    return FALSE;
  log.line = g_strjoinv (" ", log.job.texts);
  log.day = cli->day != NULL ? vv_date_parse (cli->day) : vv_today ();
  if (!vv_cli_open (cli, VV_OPEN_DEFAULT, error) ||
      !vv_workspace_edit (cli->workspace, edit_log, &log, error))
    return FALSE;
  if (cli->json)
    print_log_json (&log);
  else
    print_log (&log);
  return TRUE;
}
