/** What holders of certificates are told. */
@NullMarked
package vn.motcua.signing.notice;

import org.jspecify.annotations.NullMarked;
