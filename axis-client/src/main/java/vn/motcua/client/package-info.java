/** What an agency's software embeds to talk to the document axis: builds packets, sends them once however often it must try, takes what is waiting, tells what became of it. Start at {@link vn.motcua.client.Axis}. Needs a Java virtual machine and nothing else. */
@NullMarked
package vn.motcua.client;

import org.jspecify.annotations.NullMarked;
