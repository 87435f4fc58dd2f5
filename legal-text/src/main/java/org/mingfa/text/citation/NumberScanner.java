package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.Citation.OrderNumber;
import org.mingfa.text.citation.Numerals.NumberSpan;
import org.mingfa.text.table.DocumentSign;

/** Finds the numbers of documents, orders and cases; cases are read by {@link CaseNumberScanner}. */
final class NumberScanner {

    private static final String OPEN = "（〔[【〖";
    private static final String CLOSE = "）〕]】〗";
    private static final List<String> PREFIXES = DocumentSign.longestFirst();
    private static final int LONGEST_PREFIX = 10;

    private final CleanText text;
    private final List<CitationOccurrence> found = new ArrayList<>();
    private final CaseNumberScanner cases;

    NumberScanner(CleanText text) {
        this.text = text;
        this.cases = new CaseNumberScanner(text, found);
    }

    List<CitationOccurrence> scan() {
        int i = 0;
        while (i < text.length()) {
            int next = switch (text.at(i)) {
                case '（', '〔', '[', '【', '〖' -> bracketedYear(i);
                case '令' -> order(i);
                case '指' -> cases.guidingCase(i);
                case '第' -> cases.ordinalGuidingCase(i);
                case '2' -> cases.libraryCase(i);
                default -> i + 1;
            };
            i = Math.max(next, i + 1);
        }
        return found;
    }

    private int bracketedYear(int open) {
        int close = open + 5;
        boolean bracketed =
                text.at(close) != CleanText.NONE && CLOSE.indexOf(text.at(close)) == OPEN.indexOf(text.at(open));
        int year = bracketed ? Numerals.arabic(text, open + 1, close) : 0;
        if (year < 1949 || year > 2099) {
            return open + 1;
        }
        int documentEnd = documentNumber(open, year, close + 1);
        if (documentEnd > 0) {
            return documentEnd;
        }
        return cases.numbered(open, year, close + 1);
    }

    private int documentNumber(int open, int year, int at) {
        int from = text.at(at) == '第' ? at + 1 : at;
        int digits = Numerals.digitsEnd(text, from);
        String prefix = digits == from || text.at(digits) != '号' ? null : prefixBefore(open);
        if (prefix == null) {
            return 0;
        }
        add(new DocumentNumber(prefix, year, Numerals.arabic(text, from, digits)), open - prefix.length(), digits + 1);
        return digits + 1;
    }

    /** A known prefix, or all of a short run of characters that ends like one. */
    private @Nullable String prefixBefore(int open) {
        String known = text.firstBefore(PREFIXES, open);
        int start = open;
        while (start > 0 && open - start <= LONGEST_PREFIX && Character.isIdeographic(text.at(start - 1))) {
            start--;
        }
        boolean whole = open - start <= LONGEST_PREFIX && open - start > 1;
        boolean ends = whole && "字发函办通复规令告法释".indexOf(text.at(open - 1)) >= 0;
        String run = ends ? text.substring(start, open) : null;
        boolean words = run != null && run.chars().anyMatch(c -> "的和与及据照见以由为在日具".indexOf(c) >= 0);
        return known != null ? known : words ? null : run;
    }

    private int order(int at) {
        String issuer = text.endsWith("国务院", at) ? "国务院" : text.endsWith("主席", at) ? "主席" : null;
        NumberSpan number = issuer == null || text.at(at + 1) != '第' ? null : Numerals.number(text, at + 2);
        if (issuer == null || number == null || text.at(number.end()) != '号') {
            return at + 1;
        }
        add(new OrderNumber(issuer, number.number()), at - issuer.length(), number.end() + 1);
        return number.end() + 1;
    }

    private void add(Citation citation, int start, int end) {
        found.add(new CitationOccurrence(citation, text.start(start), text.end(end)));
    }
}
