/**
 * Web hooks: tells a system, at an address of its own, that something happened to its agencies, so that it need not ask every few seconds. A
 * notification carries the cursor and ids, never a content; what it speaks of is fetched through the modern door. Off until a system wants one.
 */
@NullMarked
package vn.motcua.axis.hook;

import org.jspecify.annotations.NullMarked;
