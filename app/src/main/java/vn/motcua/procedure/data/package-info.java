/**
 * The catalogue as open data: public services in the vocabulary CPSV-AP of the European Union, which other countries' catalogues use too, as JSON-LD and
 * Turtle from one graph.
 */
@NullMarked
package vn.motcua.procedure.data;

import org.jspecify.annotations.NullMarked;
