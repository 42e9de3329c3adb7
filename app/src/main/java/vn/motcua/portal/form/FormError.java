package vn.motcua.portal.form;

import vn.motcua.kernel.Refused;

/**
 * One thing that is wrong with a form.
 *
 * @param field the field's name; empty if it concerns the whole form
 * @param target id of the element that the error summary leads to; empty if there is none
 * @param refused what is said about it
 */
public record FormError(String field, String target, Refused refused) {}
