package vn.motcua.certifiedcopy.book.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.RegisterNumber;
import vn.motcua.certifiedcopy.book.BookSheet;
import vn.motcua.certifiedcopy.book.Books;
import vn.motcua.certifiedcopy.book.CopyBookLine;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** What stands on a book's paper. One of an agency that ended bears the name that it had at its end. */
@Component
class BookPaper {

    private final Books books;
    private final Agencies agencies;
    private final Messages messages;

    BookPaper(Books books, Agencies agencies, Messages messages) {
        this.books = books;
        this.agencies = agencies;
        this.messages = messages;
    }

    /** These lines of a book. */
    BookSheet sheet(BookOf.Book book, List<CopyBookLine> lines) {
        AgencyView agency = agencies.standing(book.agency(), agencies.today()).agency();
        return new BookSheet(
                new Words(messages, Language.VI),
                agency.parentName() == null ? "" : agency.parentName(),
                agency.names().in(Language.VI),
                book.year(),
                new RegisterNumber(book.agency(), book.year(), 1).book(),
                lines,
                books.count(book.agency(), book.year()),
                books.closing(book.agency(), book.year()).orElse(null));
    }
}
