package app.yizhan.ui.party;

import app.yizhan.dossier.DossierReader;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoard;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the reader goes from an applicant of a board.
 *
 * @param leads whether they ask about applicants for the political review
 * @param files whether the files are their business
 * @param missing how many papers are missing in a file, by request
 */
record BoardWays(boolean leads, boolean files, Map<String, Integer> missing, BoardWords words, String me) {

    static BoardWays of(
            PartyBoard board, InquiryReader inquiries, DossierReader dossiers, BoardWords words, String me) {
        var branch = board.branch().id();
        boolean files = dossiers.reads(branch, me);
        var cases = board.rows().stream().map(BoardRow::of).toList();
        return new BoardWays(inquiries.leads(branch, me), files, files ? dossiers.missing(cases) : Map.of(), words, me);
    }

    /** How many papers are missing in all files of the board. */
    long missingInAll() {
        return missing.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** To what was asked about the applicant, and to their file; nobody goes to their own. */
    List<Anchor> of(BoardRow row) {
        if (row.of().applicantId().equals(me)) {
            return List.of();
        }
        List<Anchor> all = new ArrayList<>();
        if (leads) {
            all.add(review(row));
        }
        if (files) {
            all.add(file(row));
        }
        return all;
    }

    private Anchor review(BoardRow row) {
        return way(row, "party/review/", words.page().say("board.review"), "board.review.of");
    }

    private Anchor file(BoardRow row) {
        int count = missing.getOrDefault(row.of().requestId(), 0);
        var said = count == 0 ? words.page().say("board.file") : words.page().say("board.file.missing", count);
        return way(row, "party/file/", said, "board.file.of");
    }

    private Anchor way(BoardRow row, String path, String said, String label) {
        var way = new Anchor(path + row.of().requestId(), said);
        way.setAriaLabel(words.page().say(label, words.page().name(row.of().applicant()), said));
        return way;
    }
}
