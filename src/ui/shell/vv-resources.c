#include "vv-resources.h"

#include "ui-resources.h"

void
vv_resources_register (void)
{
  g_resources_register (ui_get_resource ());
}
