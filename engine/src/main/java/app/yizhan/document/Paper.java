package app.yizhan.document;

import app.yizhan.paper.PaperSize;

/** What a document is drawn on. */
public enum Paper {
    /** A certificate to print. */
    A4(PaperSize.A4),
    /** A slip to show on a phone. */
    PHONE(PaperSize.PHONE);

    private final PaperSize size;

    Paper(PaperSize size) {
        this.size = size;
    }

    PaperSize size() {
        return size;
    }
}
