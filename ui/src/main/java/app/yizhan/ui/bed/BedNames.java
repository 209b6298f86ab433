package app.yizhan.ui.bed;

/** Parts of a bed's code as people say them: {@code b01-203-2} is bed B of room 203. */
final class BedNames {

    private BedNames() {}

    static String room(String bed) {
        return bed.split("-")[1];
    }

    static String letter(String bed) {
        return letter(Integer.parseInt(bed.split("-")[2]));
    }

    static String letter(int place) {
        return String.valueOf((char) ('A' + place - 1));
    }
}
