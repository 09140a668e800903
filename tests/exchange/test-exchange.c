#include "test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/vv-error.h"
#include "model/vv-action.h"
#include "model/vv-agenda.h"
#include "model/vv-challenge.h"
#include "model/vv-checklist-item.h"
#include "model/vv-consent.h"
#include "model/vv-goal.h"
#include "model/vv-pair-goal.h"
#include "model/vv-pair.h"
#include "model/vv-participation-topic.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-phase.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "model/vv-step.h"
#include "model/vv-story.h"
#include "model/vv-texts.h"
#include "model/vv-topic.h"

#define MAYA "7c0b8c5e-3d0c-4b7e-9a51-0d8f6f6d2a01"

const char *const sample =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<program xmlns='urn:viceversa:program:1' id='acme' version='1' xml:lang='en' archive='true'\n"
    "  private-notes='true' as-of='2026-11-24' pilot='true' state='running' starts='2026-09-01'\n"
    "  months='6' cadence='30' sessions='6' minutes='60' zone='Europe/Paris'>\n"
    "  <title>Pilot</title><title xml:lang='fr'>Pilote &amp; fils</title>\n"
    "  <purpose xml:lang='fr-CA'>  deux\n   lignes\t</purpose>\n"
    "  <phase id='ph1' start-week='-6' weeks='4'><title>Recruit</title>\n"
    "    <item id='i1' due-week='-5' "
    "done='2026-08-01'><title>Ask</title><owner>Lead</owner></item>\n"
    "    <item id='i2' position='7' due='2026-08-09'><title>Choose</title></item></phase>\n"
    "  <phase id='ph2'><title>Run</title></phase>\n"
    "  <goal id='g1' metric='match_rate' target='0.5'><title>Half</title></goal>\n"
    "  <topic id='t1'><name>Social</name></topic><topic id='t2'><name>AI</name></topic>\n"
    "  <ground-rule id='r1'><text>Be kind</text></ground-rule>\n"
    "  <agenda id='a1'><title>First</title><text>Meet</text></agenda>\n"
    "  <playbook id='no-time' category='time'><title>No time</title>\n"
    "    <answer id='n1'><text>Shorter</text></answer></playbook>\n"
    "  <reference-story id='s0'><title>Theirs</title><text>So it "
    "went</text><note>Unchecked</note>\n"
    "  </reference-story>\n"
    "  <person id='" MAYA "' level='2' manager='boss'><family-name>Chen</family-name>\n"
    "    "
    "<given-name>Maya</given-name><email>Maya@example.com</email><staff-number>17</staff-number>\n"
    "    <note>Quiet</note></person>\n"
    "  <person id='boss' level='8' joined='2001-02-03'><family-name>Roux</family-name></person>\n"
    "  <participation id='pm' person='" MAYA "' role='mentor' state='matched' since='2026-09-01'\n"
    "    capacity='2'><offer id='o1' topic='t1' level='4'/></participation>\n"
    "  <participation id='pe' person='boss' role='mentee' state='matched' commitment='signed'/>\n"
    "  <pair id='x1' mentor='pm' mentee='pe' state='active' over-capacity='false'\n"
    "    started='2026-09-07'><development-goal>Digital</development-goal><note>Hush</note>\n"
    "    <goal id='pg1' done='1' target='3'><title>Post</title></goal>\n"
    "    <session id='m1' day='2026-10-01' state='moved' minutes='60'/>\n"
    "    <session id='m2' day='2026-10-08' start='09:30' zone='America/New_York' state='held'\n"
    "      minutes='45' mode='video' topic='t1' agenda='a1' replaces='m1' mentor-rating='4'\n"
    "      mentee-rating='5'><summary>Went well</summary><private-note>Late</private-note>\n"
    "      <action id='ac1' owner='mentee' due='2026-10-20' "
    "state='open'><text>Try</text></action>\n"
    "    </session></pair>\n"
    "  <challenge id='c1' pair='x1' category='time' severity='high' state='working'\n"
    "    opened='2026-10-02'><title>Busy</title><owner>Lead</owner><private-note>p</private-note>\n"
    "    <step id='st1' day='2026-10-03' answer='n1' result='worked'><text>Short "
    "one</text></step>\n"
    "  </challenge>\n"
    "  <story id='y1' pair='x1' topic='t1' day='2026-11-01' metric='coverage' before='0.25'\n"
    "    after='-1.5e3'><title>It worked</title><quote>“Yes”</quote>\n"
    "    <consent id='k1' person='boss' state='granted_named' asked='2026-11-02'\n"
    "      answered='2026-11-03'/></story>\n"
    "</program>\n";

VvProgramFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  VvProgramFile *file = vv_program_file_parse ("test.xml", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

static void
assert_refused_bytes (const char *data, gsize size, int line, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvProgramFile) file = vv_program_file_parse ("test.xml", data, size, &error);
  g_autofree char *start =
      line > 0 ? g_strdup_printf ("test.xml, line %d: ", line) : g_strdup ("test.xml: ");

  g_assert_null (file);
  g_assert_error (error, VV_ERROR, VV_ERROR_CONTENT);
  if (!g_str_has_prefix (error->message, start) || strstr (error->message, part) == NULL)
    g_error ("“%s” should start with “%s” and say “%s”", error->message, start, part);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

void
assert_refused (const char *text, int line, const char *part)
{
  assert_refused_bytes (text, strlen (text), line, part);
}

const VvFileRecord *
find_record (VvProgramFile *file, VvEntityKind kind, const char *id)
{
  for (guint i = 0; i < file->records->len; i++)
    {
      const VvFileRecord *record = &g_array_index (file->records, VvFileRecord, i);

      if (record->kind == kind && strcmp (vv_object_uid (record->object), id) == 0)
        return record;
    }

  g_assert_not_reached ();
}

static void
assert_text (VvProgramFile *file, VvEntityKind kind, const char *id, guint field, const char *text)
{
  g_assert_cmpstr (vv_object_text (find_record (file, kind, id)->object, field), ==, text);
}

static void
assert_integer (VvProgramFile *file, VvEntityKind kind, const char *id, guint field, gint64 number)
{
  VvObject *object = find_record (file, kind, id)->object;

  g_assert_true (vv_object_is_set (object, field));
  g_assert_cmpint (vv_object_integer (object, field), ==, number);
}

static void
assert_real (VvProgramFile *file, VvEntityKind kind, const char *id, guint field, double number)
{
  g_assert_cmpfloat_with_epsilon (vv_object_real (find_record (file, kind, id)->object, field),
                                  number, 1e-9);
}

static void
assert_target (VvProgramFile *file,
               VvEntityKind kind,
               const char *id,
               guint field,
               VvEntityKind target_kind,
               const char *target)
{
  const VvFileRecord *record = find_record (file, kind, id);

  g_assert_true (find_record (file, target_kind, target) ==
                 &g_array_index (file->records, VvFileRecord, record->targets[field]));
}

static void
test_definition (void)
{
  g_autoptr (VvProgramFile) file = read_text (sample);

  assert_text (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_TITLE,
               "{\"en\":\"Pilot\",\"fr\":\"Pilote & fils\"}");
  assert_text (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_PURPOSE,
               "{\"fr-CA\":\"  deux\\n   lignes\\t\"}");
  assert_text (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_STATE, "running");
  assert_integer (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_PILOT, 1);
  assert_integer (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_CADENCE, 30);
  assert_integer (file, VV_ENTITY_PHASE, "ph1", VV_PHASE_START_WEEK, -6);
  assert_integer (file, VV_ENTITY_PHASE, "ph2", VV_PHASE_POSITION, 1);
  g_assert_false (
      vv_object_is_set (find_record (file, VV_ENTITY_PHASE, "ph2")->object, VV_PHASE_WEEKS));
  assert_integer (file, VV_ENTITY_CHECKLIST_ITEM, "i1", VV_CHECKLIST_ITEM_POSITION, 0);
  assert_integer (file, VV_ENTITY_CHECKLIST_ITEM, "i2", VV_CHECKLIST_ITEM_POSITION, 7);
  assert_text (file, VV_ENTITY_CHECKLIST_ITEM, "i1", VV_CHECKLIST_ITEM_OWNER, "{\"en\":\"Lead\"}");
  assert_real (file, VV_ENTITY_GOAL, "g1", VV_GOAL_TARGET, 0.5);
  assert_integer (file, VV_ENTITY_TOPIC, "t2", VV_TOPIC_POSITION, 1);
  assert_text (file, VV_ENTITY_AGENDA, "a1", VV_AGENDA_TEXT, "{\"en\":\"Meet\"}");
}

static void
test_archive (void)
{
  g_autoptr (VvProgramFile) file = read_text (sample);

  g_assert_true (file->has_people);
  g_assert_true (file->has_private);
  g_assert_cmpstr (file->as_of, ==, "2026-11-24");
  g_assert_cmpuint (file->left_out, ==, 0);
  g_assert_cmpuint (file->records->len, ==, 27);
  assert_text (file, VV_ENTITY_PERSON, MAYA, VV_PERSON_STAFF_NUMBER, "17");
  assert_target (file, VV_ENTITY_PERSON, MAYA, VV_PERSON_MANAGER_ID, VV_ENTITY_PERSON, "boss");
  assert_target (file, VV_ENTITY_PARTICIPATION, "pm", VV_PARTICIPATION_PERSON_ID, VV_ENTITY_PERSON,
                 MAYA);
  assert_integer (file, VV_ENTITY_PARTICIPATION_TOPIC, "o1", VV_PARTICIPATION_TOPIC_LEVEL, 4);
  assert_target (file, VV_ENTITY_PAIR, "x1", VV_PAIR_MENTEE_ID, VV_ENTITY_PARTICIPATION, "pe");
  assert_integer (file, VV_ENTITY_PAIR, "x1", VV_PAIR_OVER_CAPACITY, 0);
  assert_text (file, VV_ENTITY_PAIR_GOAL, "pg1", VV_PAIR_GOAL_TITLE, "Post");
  assert_text (file, VV_ENTITY_SESSION, "m2", VV_SESSION_START, "09:30");
  assert_target (file, VV_ENTITY_SESSION, "m2", VV_SESSION_REPLACES_ID, VV_ENTITY_SESSION, "m1");
  assert_text (file, VV_ENTITY_SESSION, "m2", VV_SESSION_PRIVATE_NOTE, "Late");
  assert_text (file, VV_ENTITY_ACTION, "ac1", VV_ACTION_OWNER, "mentee");
  assert_text (file, VV_ENTITY_CHALLENGE, "c1", VV_CHALLENGE_OWNER, "Lead");
  assert_target (file, VV_ENTITY_STEP, "st1", VV_STEP_ANSWER_ID, VV_ENTITY_PLAYBOOK_ANSWER, "n1");
  assert_real (file, VV_ENTITY_STORY, "y1", VV_STORY_AFTER, -1500);
  assert_text (file, VV_ENTITY_CONSENT, "k1", VV_CONSENT_STATE, "granted_named");
  g_assert_cmpint (find_record (file, VV_ENTITY_STEP, "st1")->line, ==, 38);
}

static void
test_no_file (void)
{
  assert_refused ("", 0, "empty");
  assert_refused ("\x1f\x8b\x08 xxxxxxxx", 0, "packed");
  assert_refused ("PK\x03\x04 xxxxxxxx", 0, "packed");
  assert_refused ("SQLite format 3", 0, "database");
  assert_refused ("a", 1, "no program");
  assert_refused ("  \n\n ", 3, "no program");
  assert_refused ("name,role\nMaya,mentor\n", 1, "XML");
  assert_refused ("<?xml version='1.0'?>\n", 2, "no program");
  assert_refused ("<html><body>403</body></html>", 1, "web page");
  assert_refused ("<!DOCTYPE html><html><body>403</body></html>", 1, "web page");
  assert_refused ("\n<rss version='2.0'/>", 2, "not a Viceversa program file");
  assert_refused ("<program id='p' version='1'/>", 1, "not a Viceversa program file");
  assert_refused ("<x xmlns='urn:viceversa:program:1' id='p' version='1'/>", 1, "not a Viceversa");
  assert_refused ("<program xmlns='urn:viceversa:program:2' id='p' version='1'/>", 1, "newer");
  assert_refused ("<program xmlns='urn:viceversa:program:1' id='p' version='2'/>", 1, "newer");
  assert_refused ("<program xmlns='urn:viceversa:program:1' id='p' version='x'/>", 1, "version");
  assert_refused ("<program xmlns='urn:viceversa:program:1' id='p'/>", 1, "version");
}

static void
test_doctype (void)
{
  assert_refused ("<?xml version='1.0'?>\n<!DOCTYPE program [<!ENTITY a 'b'>]>\n" PROGRAM ("", ""),
                  2, "DOCTYPE");
  assert_refused ("<!DOCTYPE program SYSTEM 'file:///etc/passwd'>\n" PROGRAM ("", ""), 1,
                  "DOCTYPE");
  assert_refused (PROGRAM ("", "<title>&a;</title>\n"), 2, "&amp;");
}

static void
test_malformed (void)
{
  assert_refused ("<program xmlns='urn:viceversa:program:1' id='p' version='1'>\n<title>x", 2,
                  "cut off");
  assert_refused (PROGRAM ("", "") "<more/>", 3, "after the end");
  assert_refused (PROGRAM ("", "<title>x</titel>"), 2, "closed");
  assert_refused (PROGRAM ("", "\n<topic id='a' id='b'/>"), 3, "twice");
  assert_refused (PROGRAM ("", "<!-- a -- b -->"), 2, "comment");
  assert_refused (PROGRAM ("", "<title>a\x01</title>"), 2, "control characters");
  assert_refused (PROGRAM ("", "<title>&#1;</title>"), 2, "control characters");
  assert_refused (PROGRAM ("", "<title>\xe9t\xe9</title>"), 2, "UTF-8");
  assert_refused ("<?xml version='1.0' encoding='klingon'?>\n" PROGRAM ("", ""), 1, "encoding");
  assert_refused (PROGRAM ("", "<title><x:y/></title>"), 2, "prefix");
  assert_refused (" <?xml version='1.0'?>" PROGRAM ("", ""), 1, "beginning");
}

static void
test_unknown (void)
{
  assert_refused (PROGRAM ("", "<titel>x</titel>"), 2, "titel");
  assert_refused (PROGRAM ("", "<item id='i'/>"), 2, "item");
  assert_refused (PROGRAM ("", "<topic id='t' lvl='2'/>"), 2, "lvl");
  assert_refused (PROGRAM (" color='red'", ""), 1, "color");
  assert_refused (PROGRAM ("", "<title size='2'>x</title>"), 2, "size");
  assert_refused (PROGRAM ("", "<title>a<b xmlns='urn:b'/></title>"), 2, "inside of a text");
  assert_refused (PROGRAM ("", "\nwords"), 3, "no field");
  assert_refused (PROGRAM ("", "<title xmlns=''>x</title>"), 2, "no namespace");
  assert_refused (PROGRAM (" xmlns:p='urn:viceversa:program:1'", "<topic id='t' p:id='u'/>"), 2,
                  "prefix");
}

static void
test_values (void)
{
  assert_refused (PROGRAM (" months='121'", ""), 1, "121");
  assert_refused (PROGRAM (" months='6.5'", ""), 1, "6.5");
  assert_refused (PROGRAM (" months=''", ""), 1, "empty");
  assert_refused (PROGRAM (" months=' 6'", ""), 1, "months");
  assert_refused (PROGRAM (" pilot='yes'", ""), 1, "true or false");
  assert_refused (PROGRAM (" archive='yes'", ""), 1, "true or false");
  assert_refused (PROGRAM (" state='open'", ""), 1, "recruiting");
  assert_refused (PROGRAM (" starts='2026-02-30'", ""), 1, "2026-02-30");
  assert_refused (PROGRAM (" starts='2026-02-03Z'", ""), 1, "2026-02-03Z");
  assert_refused (PROGRAM (" as-of='today'", ""), 1, "today");
  assert_refused (PROGRAM (" zone='Mars/Olympus'", ""), 1, "Mars/Olympus");
  assert_refused (PROGRAM (" zone='Europe/../../../../etc/passwd'", ""), 1, "passwd");
  assert_refused (PROGRAM ("", "<goal id='g' target='2,5'/>"), 2, "2,5");
  assert_refused (PROGRAM ("", "<goal id='g' target='nan'/>"), 2, "nan");
  assert_refused (PROGRAM ("", "<pair id='x'>\n<session id='s' start='9:30'/></pair>"), 3, "9:30");
}

static void
test_ids (void)
{
  assert_refused ("<program xmlns='urn:viceversa:program:1' version='1'/>", 1, "no id");
  assert_refused (PROGRAM ("", "<topic/>"), 2, "no id");
  assert_refused (PROGRAM ("", "<topic id='a b'/>"), 2, "a b");
  assert_refused (PROGRAM ("", "<topic id='t'/>\n\n<topic id='t'/>"), 4, "line 2");
  assert_refused (PROGRAM ("", "<participation id='a' person='nobody'/>"), 2, "nobody");
  assert_refused (PROGRAM ("", "<topic id='t'/>\n<participation id='a' person='t'/>"), 3, "topic");
  assert_refused (PROGRAM ("", "<participation id='a' person='n o'/>"), 2, "n o");
  g_clear_pointer (
      &(VvProgramFile *){ read_text (PROGRAM ("", "<topic id='a'/><agenda id='a'/>")) },
      vv_program_file_free);
}

static void
test_languages (void)
{
  g_autoptr (VvProgramFile) file =
      read_text (PROGRAM (" xml:lang='fr'", "<title>a</title><title xml:lang='en'>b</title>"
                                            "<topic id='t' xml:lang='de'><name>c</name></topic>"));

  assert_text (file, VV_ENTITY_PROGRAM, "p", VV_PROGRAM_TITLE, "{\"en\":\"b\",\"fr\":\"a\"}");
  assert_text (file, VV_ENTITY_TOPIC, "t", VV_TOPIC_NAME, "{\"de\":\"c\"}");
  assert_refused (PROGRAM ("", "<title xml:lang='e n'>x</title>"), 2, "e n");
  assert_refused (PROGRAM (" xml:lang=''", ""), 1, "xml:lang");
  assert_refused (PROGRAM ("", "<title>x</title>\n<title xml:lang='en'>y</title>"), 3, "twice");
  assert_refused (PROGRAM ("", "<person id='m'><email>a</email>\n<email>b</email></person>"), 3,
                  "twice");
}

static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  return g_string_free (g_string_append (text, after), FALSE);
}

#define HEAD "<program xmlns='urn:viceversa:program:1' id='p' version='1'>"

static void
test_limits (void)
{
  g_autofree char *deep = repeat (HEAD, "<x:a xmlns:x='urn:x'>", 100, "");
  g_autofree char *long_text =
      repeat (HEAD "<title>", "0123456789abcdef", 70000, "</title></program>");
  g_autofree char *at_limit =
      repeat (HEAD "<title>", "0123456789abcdef", 65536, "</title></program>");
  g_autofree char *tag = repeat (HEAD "<topic x='", "0123456789abcdef", 30000, "'/></program>");
  g_autofree char *comment = repeat (HEAD "<!--", "0123456789abcdef", 70000, "--></program>");
  g_autoptr (GString) attributes = g_string_new (HEAD "<topic id='t'");
  g_autoptr (GString) languages = g_string_new (HEAD);
  g_autoptr (VvProgramFile) file = read_text (at_limit);

  assert_refused (deep, 1, "deep");
  assert_refused (long_text, 1, "megabyte");
  assert_refused (tag, 1, "too long");
  assert_refused (comment, 1, "too long");
  for (guint i = 0; i < 300; i++)
    g_string_append_printf (attributes, " a%u=''", i);
  g_string_append (attributes, "/></program>");
  assert_refused (attributes->str, 1, "attributes");
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (languages, "<title xml:lang='x%u'>a</title>", i);
  assert_refused (languages->str, 1, "languages");
}

static void
test_foreign (void)
{
  g_autoptr (VvProgramFile) file = read_text (
      PROGRAM (" xmlns:x='urn:x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' x:a='1'"
               " xsi:schemaLocation='urn:viceversa:program:1 program-1.xsd'",
               "<x:note x:b='2'>words <x:deep/><title>not ours</title></x:note>\n"
               "<title x:c='3'>T</title><topic id='t'><x:y/><name>N</name></topic>"));

  g_assert_cmpuint (file->left_out, ==, 4);
  g_assert_cmpuint (file->records->len, ==, 2);
  assert_text (file, VV_ENTITY_PROGRAM, "p", VV_PROGRAM_TITLE, "{\"en\":\"T\"}");
}

static void
test_text (void)
{
  g_autoptr (VvProgramFile) file = read_text (
      PROGRAM ("", "\r\n<person id='m'>\r\n<note>a\r\nb<![CDATA[<&>]]>&lt;&#10;<!-- c -->"
                   "&#x1F600;&#13;</note><email></email></person>\r\n"));

  assert_text (file, VV_ENTITY_PERSON, "m", VV_PERSON_NOTE, "a\nb<&><\n😀\r");
  assert_text (file, VV_ENTITY_PERSON, "m", VV_PERSON_EMAIL, "");
  g_assert_true (file->has_private);
  g_assert_true (file->has_people);
}

static void
test_encodings (void)
{
  static const char *const encodings[] = { "UTF-16",     "UTF-16LE",     "UTF-16BE",
                                           "ISO-8859-1", "windows-1252", "UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "<?xml version='1.0' encoding='%s'?>\n" PROGRAM ("", "<title>Été à l’%s</title>"),
          encodings[i], "");
      g_autoptr (GString) plain = g_string_new (text);
      g_autofree char *bytes = NULL;
      g_autoptr (VvProgramFile) file = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      if (strcmp (encodings[i], "ISO-8859-1") == 0)
        g_string_replace (plain, "’", "'", 0);
      bytes = g_convert (plain->str, -1, encodings[i], "UTF-8", NULL, &size, &error);
      g_assert_no_error (error);
      file = vv_program_file_parse ("test.xml", bytes, size, &error);
      g_assert_no_error (error);
      assert_text (file, VV_ENTITY_PROGRAM, "p", VV_PROGRAM_TITLE,
                   strcmp (encodings[i], "ISO-8859-1") == 0 ? "{\"en\":\"Été à l'\"}"
                                                            : "{\"en\":\"Été à l’\"}");
    }
}

static void
test_byte_order_mark (void)
{
  g_autoptr (VvProgramFile) file =
      read_text ("\xef\xbb\xbf<?xml version='1.0'?>" PROGRAM ("", "<title>é</title>"));

  assert_text (file, VV_ENTITY_PROGRAM, "p", VV_PROGRAM_TITLE, "{\"en\":\"é\"}");
  assert_refused ("<?xml version='1.1'?>" PROGRAM ("", "<title>&#1;</title>"), 2, "characters");
}

static void
test_lines (void)
{
  g_autofree char *text = repeat (HEAD "\n", "<topic id='t'/><!-- \n -->\n", 1, "");
  g_autofree char *far = repeat (HEAD, "\n", 100000, "<topic id='t' x='1'/></program>");

  assert_refused (text, 3, "cut off");
  assert_refused (far, 100001, "“x”");
}

static void
test_shift (void)
{
  g_autoptr (VvProgramFile) file = read_text (sample);

  vv_program_file_shift (file, 14);
  g_assert_cmpstr (file->as_of, ==, "2026-12-08");
  assert_text (file, VV_ENTITY_PROGRAM, "acme", VV_PROGRAM_STARTS, "2026-09-15");
  assert_text (file, VV_ENTITY_PERSON, "boss", VV_PERSON_JOINED, "2001-02-17");
  assert_text (file, VV_ENTITY_CONSENT, "k1", VV_CONSENT_ANSWERED, "2026-11-17");
  assert_text (file, VV_ENTITY_SESSION, "m2", VV_SESSION_START, "09:30");
}

static void
assert_path_refused (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vv_program_file_read (path, &error));
  g_assert_error (error, VV_ERROR, code);
  g_test_message ("%s", error->message);
}

static void
test_paths (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vv-exchange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "été & co.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VvProgramFile) file = NULL;

  assert_path_refused (path, VV_ERROR_NOT_FOUND);
  assert_path_refused (folder, VV_ERROR_CONTENT);
  assert_path_refused ("/dev/zero", VV_ERROR_CONTENT);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_path_refused (path, VV_ERROR_CONTENT);
  g_assert_true (g_file_set_contents (path, sample, -1, NULL));
  file = vv_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->name, ==, "été & co.xml");
  g_unlink (path);
  g_rmdir (folder);
}

static gpointer
read_often (G_GNUC_UNUSED gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (VvProgramFile) file = read_text (sample);

      assert_refused (PROGRAM ("", "<titel/>"), 2, "titel");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/read/definition", test_definition);
  g_test_add_func ("/exchange/read/archive", test_archive);
  g_test_add_func ("/exchange/read/text", test_text);
  g_test_add_func ("/exchange/read/languages", test_languages);
  g_test_add_func ("/exchange/read/encodings", test_encodings);
  g_test_add_func ("/exchange/read/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/read/foreign", test_foreign);
  g_test_add_func ("/exchange/read/lines", test_lines);
  g_test_add_func ("/exchange/read/shift", test_shift);
  g_test_add_func ("/exchange/read/paths", test_paths);
  g_test_add_func ("/exchange/read/threads", test_threads);
  g_test_add_func ("/exchange/refuse/no-file", test_no_file);
  g_test_add_func ("/exchange/refuse/doctype", test_doctype);
  g_test_add_func ("/exchange/refuse/malformed", test_malformed);
  g_test_add_func ("/exchange/refuse/unknown", test_unknown);
  g_test_add_func ("/exchange/refuse/values", test_values);
  g_test_add_func ("/exchange/refuse/ids", test_ids);
  g_test_add_func ("/exchange/refuse/limits", test_limits);
  test_schema ();
  test_writer ();
  test_plan ();

  return g_test_run ();
}
