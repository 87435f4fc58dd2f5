package org.mingfa.text.version;

import java.util.regex.Pattern;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.BranchOfLaw;

/**
 * A dated version of a law in a catalogue, with what its title says: read once, because every search asks for it hundreds
 * of times.
 *
 * @param work that it is a version of
 * @param amends true for a decision that amends or repeals other laws
 * @param branch of law that its title names
 * @param only true where the catalogue has no other version of the law
 */
public record CatalogueVersion(LawHeader header, WorkKey work, boolean amends, BranchOfLaw branch, boolean only) {

    private static final Pattern AMENDING = Pattern.compile("关于(?:修改|废止|修订|清理).*(?:决定|通知)(?:[（(].*[）)])?$");

    static CatalogueVersion of(LawHeader header, WorkKey work, boolean only) {
        String title = header.title();
        return new CatalogueVersion(header, work, AMENDING.matcher(title).find(), BranchOfLaw.ofTitle(title), only);
    }
}
