/** The database the application starts by itself, and time as the database tells it. */
@NullMarked
package vn.motcua.kernel.database;

import org.jspecify.annotations.NullMarked;
