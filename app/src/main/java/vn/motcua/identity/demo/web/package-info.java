/** The demo nation's own application: a portal of a ward that signs people in by us, as any other would, over the wire. */
@NullMarked
package vn.motcua.identity.demo.web;

import org.jspecify.annotations.NullMarked;
