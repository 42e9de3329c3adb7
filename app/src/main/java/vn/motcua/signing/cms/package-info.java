/** CMS, the envelope of time stamps and of signatures of containers, read as a stranger wrote it; and whether what it brings along is what somebody known signed. */
@NullMarked
package vn.motcua.signing.cms;

import org.jspecify.annotations.NullMarked;
