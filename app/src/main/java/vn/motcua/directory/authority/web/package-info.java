/** Pages of officials, posts, competences and delegations. */
@NullMarked
package vn.motcua.directory.authority.web;

import org.jspecify.annotations.NullMarked;
