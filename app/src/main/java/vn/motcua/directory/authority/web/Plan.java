package vn.motcua.directory.authority.web;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.portal.component.SummaryRow;

/**
 * What a form asks for, read and ready to be done.
 *
 * @param what it, in words
 * @param day the day on which its effect shows first
 * @param act does it
 * @param next where to go when it is done
 */
record Plan(List<SummaryRow> what, LocalDate day, Runnable act, String next) {}
