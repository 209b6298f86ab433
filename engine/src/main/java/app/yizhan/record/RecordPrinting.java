package app.yizhan.record;

import java.util.Locale;
import org.springframework.stereotype.Service;

/** The record of a request as a PDF, a paper that can be checked. */
@Service
public class RecordPrinting {

    private final Records records;
    private final RecordPaper paper;

    RecordPrinting(Records records, RecordPaper paper) {
        this.records = records;
        this.paper = paper;
    }

    /**
     * Prints what the reader may see; that it left the house is recorded. Drawing happens after the transaction.
     *
     * @throws app.yizhan.refusal.NotFound if there is no such request, or the reader may not see what happened in it
     */
    public byte[] pdf(String requestId, String readerId, Locale locale) {
        return paper.draw(records.print(requestId, readerId, locale), locale);
    }
}
