/** The offices of the demo nation. */
@NullMarked
package vn.motcua.office.demo;

import org.jspecify.annotations.NullMarked;
