/** The pages of those who compare and of those who certify. */
@NullMarked
package vn.motcua.certifiedcopy.web;

import org.jspecify.annotations.NullMarked;
