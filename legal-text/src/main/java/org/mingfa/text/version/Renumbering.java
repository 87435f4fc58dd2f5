package org.mingfa.text.version;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/**
 * A number of an article that means another article in other versions of its law.
 *
 * @param work the law
 * @param years of the versions in which the provision has the number, oldest first
 * @param number that was asked for
 * @param now where the same provision stands in another version
 */
public record Renumbering(WorkKey work, List<Integer> years, ArticleNumber number, NumberInYear now) {

    /** An article of the version of a year. */
    public record NumberInYear(int year, ArticleNumber number) {}

    public Renumbering {
        years = List.copyOf(years);
    }

    /** 2012年、2017年版本的第二百五十三条，在2023年版本中为第二百六十四条. */
    public String sentence() {
        return years.stream().map(year -> year + "年").collect(Collectors.joining("、")) + "版本的" + number.format() + "，在"
                + now.year() + "年版本中为" + now.number().format() + "。";
    }
}
