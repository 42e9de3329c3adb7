package vn.motcua.portal;

import vn.motcua.portal.spi.StatusLine;

/**
 * A line of the status page.
 *
 * @param titleKey message key of what it is about
 * @param health how it stands
 */
public record StatusRow(String titleKey, StatusLine.Health health) {}
