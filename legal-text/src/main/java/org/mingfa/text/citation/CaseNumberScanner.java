package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.Citation.GuidingCaseNumber;
import org.mingfa.text.citation.Citation.LibraryCaseNumber;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.table.CaseSign;

/** Reads the numbers of cases: of courts, as they are and as they were before 2016, of guiding cases and of the case library. */
final class CaseNumberScanner {

    private static final String SUPREME_COURT =
            CaseSign.longestFirst(CaseSign.Kind.SUPREME).getFirst();
    private static final List<String> LOCAL_COURTS = CaseSign.longestFirst(CaseSign.Kind.LOCAL);
    private static final List<String> SPECIALS = CaseSign.longestFirst(CaseSign.Kind.SPECIAL);
    private static final List<String> TYPES = CaseSign.longestFirst(CaseSign.Kind.TYPE);
    private static final int LONGEST_PREFIX = 10;

    private final CleanText text;
    private final List<CitationOccurrence> found;

    /**
     * A scanner.
     *
     * @param found what is read is added to it
     */
    CaseNumberScanner(CleanText text, List<CitationOccurrence> found) {
        this.text = text;
        this.found = found;
    }

    /** Reads the number behind the year, which opens there; where it ends, or behind the bracket where there is none. */
    int numbered(int open, int year, int at) {
        int end = caseNumber(open, year, at);
        return end > 0 ? end : oldCaseNumber(open, year, at);
    }

    private int caseNumber(int open, int year, int at) {
        String court = court(at);
        if (court == null) {
            return 0;
        }
        int here = at + court.length();
        String special = null;
        for (String word : SPECIALS) {
            if (text.startsWith(word, here) && type(here + 1) != null) {
                special = word;
            }
        }
        here += special == null ? 0 : special.length();
        String type = type(here);
        if (type == null) {
            return 0;
        }
        here += type.length();
        here += text.at(here) == '字' && text.at(here + 1) == '第' ? 2 : text.at(here) == '第' ? 1 : 0;
        Sequence sequence = sequence(here);
        if (sequence == null) {
            return 0;
        }
        add(new CaseNumber(year, court, special, type, sequence.numbers(), sequence.suffix()), open, sequence.end());
        return sequence.end();
    }

    private @Nullable String court(int at) {
        if (text.startsWith(SUPREME_COURT, at)) {
            return SUPREME_COURT;
        }
        String local = text.firstAt(LOCAL_COURTS, at);
        if (local == null) {
            return null;
        }
        int from = at + local.length();
        int digits = Numerals.digitsEnd(text, from);
        int count = digits - from;
        return count == 1 || count > 4 ? null : text.substring(at, digits);
    }

    private @Nullable String type(int at) {
        return text.firstAt(TYPES, at);
    }

    private int oldCaseNumber(int open, int year, int at) {
        int here = at;
        while (here - at <= LONGEST_PREFIX && Character.isIdeographic(text.at(here)) && !text.startsWith("字第", here)) {
            here++;
        }
        if (here == at || !text.startsWith("字第", here)) {
            return open + 1;
        }
        Sequence sequence = sequence(here + 2);
        if (sequence == null) {
            return open + 1;
        }
        String prefix = text.substring(at, here);
        add(new OldCaseNumber(year, prefix, sequence.numbers(), sequence.suffix()), open, sequence.end());
        return sequence.end();
    }

    private record Sequence(List<Integer> numbers, @Nullable String suffix, int end) {}

    /** 18775-18776号, 3827、3828号, 174号之一. */
    private @Nullable Sequence sequence(int at) {
        List<Integer> numbers = new ArrayList<>();
        int here = at;
        int digits = Numerals.digitsEnd(text, here);
        while (digits > here && digits - here <= 9 && numbers.size() < 100) {
            numbers.add(Numerals.arabic(text, here, digits));
            here = digits + (text.at(digits) == '号' ? 0 : 1);
            boolean joint = digits < text.length() && "、，-~至".indexOf(text.at(digits)) >= 0;
            digits = joint ? Numerals.digitsEnd(text, here) : here;
        }
        if (numbers.isEmpty() || text.at(here) != '号') {
            return null;
        }
        int end = here + 1;
        int suffix = text.at(end) == '之' ? end + 1 : end;
        while (suffix > end && suffix - end < 4 && "一二三四五六七八九十".indexOf(text.at(suffix)) >= 0) {
            suffix++;
        }
        return suffix <= end + 1
                ? new Sequence(numbers, null, end)
                : new Sequence(numbers, text.substring(end, suffix), suffix);
    }

    int guidingCase(int at) {
        int end = guidingWordEnd(at);
        if (end == 0) {
            return at + 1;
        }
        NumberSpan number = Numerals.number(text, text.at(end) == '第' ? end + 1 : end);
        if (number == null || text.at(number.end()) != '号') {
            return end;
        }
        add(new GuidingCaseNumber(number.number()), at, number.end() + 1);
        return number.end() + 1;
    }

    private int guidingWordEnd(int at) {
        return text.startsWith("指导性案例", at) ? at + 5 : text.startsWith("指导案例", at) ? at + 4 : 0;
    }

    int ordinalGuidingCase(int at) {
        NumberSpan number = Numerals.number(text, at + 1);
        int end = number == null || text.at(number.end()) != '号' ? 0 : guidingWordEnd(number.end() + 1);
        if (number == null || end == 0) {
            return at + 1;
        }
        add(new GuidingCaseNumber(number.number()), at, end);
        return end;
    }

    /** 2023-16-2-121-007, not inside a longer run of digits of the original. */
    int libraryCase(int at) {
        int[] widths = {4, 2, 1, 3, 3};
        int here = at;
        for (int width : widths) {
            here += here == at ? 0 : 1;
            boolean dash = here == at || text.at(here - 1) == '-';
            if (!dash
                    || Numerals.digitsEnd(text, here) < here + width
                    || width < 3 && Numerals.digitsEnd(text, here) != here + width) {
                return at + 1;
            }
            here += width;
        }
        boolean longer = Numerals.isArabic(text.at(here)) && text.touchesPrevious(here)
                || at > 0 && Numerals.isArabic(text.at(at - 1)) && text.touchesPrevious(at);
        if (longer || text.at(at + 1) != '0') {
            return at + 1;
        }
        add(new LibraryCaseNumber(text.substring(at, here)), at, here);
        return here;
    }

    private void add(Citation citation, int start, int end) {
        found.add(new CitationOccurrence(citation, text.start(start), text.end(end)));
    }
}
