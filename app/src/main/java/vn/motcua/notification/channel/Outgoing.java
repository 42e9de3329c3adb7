package vn.motcua.notification.channel;

import java.util.UUID;

/**
 * What is to be brought to somebody.
 *
 * @param delivery its key, the same at each attempt, by which the other side can tell a repetition
 * @param word a word that only who has seen the message knows; the same at each attempt
 * @param address e-mail address, mobile number, or account
 * @param subject the heading
 * @param body the text, which tells nothing of a person
 */
public record Outgoing(long delivery, UUID word, String address, String subject, String body) {

    @Override
    public String toString() {
        return "Outgoing " + delivery; // never an address in a log
    }
}
