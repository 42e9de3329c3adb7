package vn.motcua.axis.edxml;

import java.util.List;

/**
 * What a document says about itself.
 *
 * @param id its name among all documents
 * @param code number and symbol
 * @param place where it was issued
 * @param date when it was issued
 * @param type its kind
 * @param subject what it is about (trích yếu)
 * @param content a summary
 * @param signer who signed
 * @param due by when an answer is asked for
 * @param other urgency, amounts, appendixes
 * @param answers the documents that this one answers
 * @param steering 1 if it steers or directs (văn bản chỉ đạo, điều hành)
 * @param tasks codes of the tasks that it answers
 * @param application what else the packet carries, such as a dossier; empty for an ordinary document
 * @param places the lines of "nơi nhận"
 */
public record DocumentHead(
        DocumentId id,
        DocumentCode code,
        String place,
        WrittenDate date,
        DocumentType type,
        String subject,
        String content,
        Signer signer,
        WrittenDate due,
        OtherInfo other,
        List<ResponseFor> answers,
        WrittenNumber steering,
        List<String> tasks,
        String application,
        List<String> places) {

    public DocumentHead {
        answers = List.copyOf(answers);
        tasks = List.copyOf(tasks);
        places = List.copyOf(places);
    }
}
