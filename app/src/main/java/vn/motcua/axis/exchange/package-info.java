/**
 * Packets on their way: sending, waiting, taking, acknowledging, and the life of documents at their receivers. What a packet is stands in
 * {@code edxml}; who may call, in {@code system}. The doors (existing clients, the modern one, the agencies' own pages) all come in here.
 */
@NamedInterface("exchange")
@NullMarked
package vn.motcua.axis.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
