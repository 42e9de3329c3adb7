/**
 * The gates of the build: rules that hold for every module, each a function from what it looks at to a list of worded complaints, each with a
 * test that plants failures and shows that it bites; and the golden files.
 */
@NullMarked
package vn.motcua.gates;

import org.jspecify.annotations.NullMarked;
