package org.mingfa.answers;

import java.time.LocalDate;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawCatalogue;

/**
 * From where a law is looked at: the day asked for, and today, because a law that was in force on that day may be dead now.
 *
 * @param catalogue that holds the versions shown, and perhaps later ones
 */
public record Viewpoint(AsOf asOf, LocalDate today, LawCatalogue catalogue) {

    public LocalDate day() {
        return asOf.shownAt();
    }

    /** The same on another day. */
    public Viewpoint on(LocalDate other) {
        return new Viewpoint(new AsOf.Day(other), today, catalogue);
    }

    /** 现行有效 while both days agree; else 2018-01-01 时现行有效，今日已被修改: for a text that leaves the page. */
    public String validityText(LawHeader law) {
        String then = law.validityAt(day()).label();
        return day().equals(today)
                ? then
                : day() + " 时" + then + "，"
                        + LawWording.today(law.validityAt(today).label());
    }
}
