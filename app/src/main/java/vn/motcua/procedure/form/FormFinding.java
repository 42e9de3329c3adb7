package vn.motcua.procedure.form;

import vn.motcua.kernel.Refused;

/**
 * Something that is wrong with a form, or could be better.
 *
 * @param place where
 * @param name the field or page; empty for the whole form
 * @param blocks true if the form cannot be used as long as it stands
 * @param why what is the matter
 */
public record FormFinding(RulePlace place, String name, boolean blocks, Refused why) {}
