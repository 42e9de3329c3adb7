/** What the modern door needs beside the exchange itself: requests that count once, and how fast a system may ask. */
@NullMarked
package vn.motcua.axis.api;

import org.jspecify.annotations.NullMarked;
