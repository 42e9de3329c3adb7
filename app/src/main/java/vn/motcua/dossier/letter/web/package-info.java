/** Hands out letters as PDF files. */
@NullMarked
package vn.motcua.dossier.letter.web;

import org.jspecify.annotations.NullMarked;
