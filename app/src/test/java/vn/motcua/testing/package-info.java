/** What tests stand on: a database for each JVM, a running application, a browser, golden files. */
@NullMarked
package vn.motcua.testing;

import org.jspecify.annotations.NullMarked;
