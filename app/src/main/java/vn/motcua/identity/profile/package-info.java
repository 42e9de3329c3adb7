/** What people say of themselves beyond name and number: day of birth, sex, address. Sealed; told to nobody who may not learn it. */
@NullMarked
package vn.motcua.identity.profile;

import org.jspecify.annotations.NullMarked;
