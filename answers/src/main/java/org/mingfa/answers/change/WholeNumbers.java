package org.mingfa.answers.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;

/** Marks numbers as a whole: who reads that 2010 became 2020 does not want to look for the digit. */
final class WholeNumbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*%?|[〇零一二三四五六七八九十百千万亿]+");

    private WholeNumbers() {}

    static List<TextRun> of(List<TextRun> text) {
        StringBuilder whole = new StringBuilder();
        text.forEach(one -> whole.append(one.text()));
        Mark[] marks = new Mark[whole.length()];
        int at = 0;
        for (TextRun one : text) {
            Arrays.fill(marks, at, at + one.text().length(), one.mark());
            at += one.text().length();
        }
        Matcher number = NUMBER.matcher(whole);
        while (number.find()) {
            Arrays.stream(marks, number.start(), number.end())
                    .filter(mark -> mark != Mark.PLAIN)
                    .findFirst()
                    .ifPresent(mark -> Arrays.fill(marks, number.start(), number.end(), mark));
        }
        return stretches(whole, marks);
    }

    private static List<TextRun> stretches(CharSequence whole, Mark[] marks) {
        List<TextRun> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= marks.length; i++) {
            if (i == marks.length || marks[i] != marks[start]) {
                stretches.add(
                        new TextRun(marks[start], whole.subSequence(start, i).toString()));
                start = i;
            }
        }
        return stretches;
    }
}
