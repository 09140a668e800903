#include "vv-xml-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "vv-xml-names.h"

/* libxml2's own words, in one line, for those who know XML. */
static char *
details (const xmlError *failure)
{
  g_autoptr (GString) text = g_string_new (failure->message != NULL ? failure->message : "");
  g_autofree char *valid = NULL;

  g_string_replace (text, "{" VV_XML_NAMESPACE "}", "", 0);
  g_string_replace (text, "\n", " ", 0);
  valid = g_utf8_make_valid (text->str, -1);
  if (g_utf8_strlen (valid, -1) > 300)
    *g_utf8_offset_to_pointer (valid, 300) = '\0';
  g_strstrip (valid);
  if (g_str_has_suffix (valid, "."))
    valid[strlen (valid) - 1] = '\0';
  return g_steal_pointer (&valid);
}

static const char *
encoding_sentence (int code)
{
  switch (code)
    {
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
      return _ ("The file names an encoding that is not known. Save it as UTF-8.");
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_OUTPUT:
    case XML_IO_ENCODER:
      return _ ("There are characters here that XML or the file’s encoding does not allow. Save "
                "the file as UTF-8, without control characters.");
    case XML_ERR_INVALID_CHARREF:
      return _ ("A character is given here by a number that XML does not allow. Take it out.");
    default:
      return NULL;
    }
}

static const char *
document_sentence (int code, VvXmlPlace place)
{
  switch (code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_DOCUMENT_START:
      return _ ("This is not XML. Choose a program file that Viceversa has exported.");
    case XML_ERR_DOCUMENT_END:
      if (place == VV_XML_BEFORE_ROOT)
        return _ ("There is no program in this file. Choose a program file that Viceversa has "
                  "exported.");
      return place == VV_XML_AFTER_ROOT
                 ? _ ("There is something after the end of the program. Take it out.")
                 : _ ("The file is cut off. Get the whole file again.");
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_PI_NOT_FINISHED:
      return _ ("The file is cut off. Get the whole file again.");
    case XML_ERR_NO_MEMORY:
      return _ ("The file holds too many different names to be a program file.");
    case XML_ERR_RESERVED_XML_NAME:
      return _ ("“<?xml” may stand only at the very beginning of a file. Take out what is before "
                "it.");
    default:
      return NULL;
    }
}

static const char *
markup_sentence (int code)
{
  switch (code)
    {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_NAME_REQUIRED:
      return _ ("There is an “&” or “<” here that is not one of XML’s own. Write &amp; for “&” and "
                "&lt; for “<”, and other characters as they are.");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _ ("A tag is closed here that was not opened last. Close each tag in its turn.");
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return _ ("An attribute is given twice here. Take one out.");
    case XML_ERR_HYPHEN_IN_COMMENT:
      return _ ("There is “--” inside of a comment. Take it out.");
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
    case XML_NS_ERR_XML_NAMESPACE:
    case XML_NS_ERR_QNAME:
    case XML_NS_ERR_EMPTY:
      return _ ("A namespace prefix is used or declared wrongly here. Declare each prefix with "
                "xmlns, and leave “xml” as it is.");
    default:
      return NULL;
    }
}

char *
vv_xml_error_sentence (const xmlError *failure, VvXmlPlace place)
{
  g_autofree char *words = details (failure);
  const char *known = NULL;

  if (failure->domain == XML_FROM_SCHEMASV)
    /* Translators: a technical explanation, in English */
    return g_strdup_printf (_ ("This does not fit the schema of program files: %s."), words);

  known = encoding_sentence (failure->code) ?: document_sentence (failure->code, place);
  known = known ?: markup_sentence (failure->code);
  if (known != NULL)
    return g_strdup (known);
  /* Translators: a technical explanation, in English */
  return g_strdup_printf (_ ("The file is not well-formed XML: %s."), words);
}
