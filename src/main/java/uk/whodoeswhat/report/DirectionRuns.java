package uk.whodoeswhat.report;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Splits a paragraph where the direction of writing changes, by the algorithm of Unicode. Our papers are in English. */
final class DirectionRuns implements BidiSplitter {
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String text, byte direction) {
        Bidi bidi = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<BidiTextRun> split = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            int start = bidi.getRunStart(run);
            int limit = bidi.getRunLimit(run);
            int end = bidi.getRunLevel(run) % 2 == 0 ? start : endOfLetters(text, start, limit);
            add(split, start, end, RTL);
            add(split, end, limit, LTR);
        }
        runs = List.copyOf(split);
    }

    private static void add(List<BidiTextRun> runs, int start, int end, byte direction) {
        if (start < end) {
            runs.add(new BidiTextRun(start, end - start, direction));
        }
    }

    /** Runs are set one after the other: what stands between Arabic and a number stays between them. */
    private static int endOfLetters(String text, int start, int limit) {
        int end = limit;
        while (end > start && isNeutral(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isNeutral(char letter) {
        return letter == ',' || letter == ';' || letter == ':' || letter == '.' || Character.isWhitespace(letter);
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        return runs.get(run);
    }

    @Override
    public byte getBaseDirection(String text) {
        return LTR;
    }
}
