/** Tests of forms. */
@NullMarked
package vn.motcua.portal.form;

import org.jspecify.annotations.NullMarked;
