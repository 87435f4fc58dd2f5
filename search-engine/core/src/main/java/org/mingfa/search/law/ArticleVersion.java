package org.mingfa.search.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;

/**
 * An article in one version of its law, against the version before it.
 *
 * @param article null where the version no longer has it
 * @param before its number in the older version where that is another one, else null
 * @param difference from the older version; of a first or inserted article empty, of a deleted one its last text removed
 */
public record ArticleVersion(
        LawHeader law,
        @Nullable LawPassage article,
        VersionChange change,
        @Nullable ArticleNumber before,
        List<DiffSpan> difference) {

    public ArticleVersion {
        difference = List.copyOf(difference);
    }

    /** What happened to the article. */
    public enum VersionChange {
        FIRST("first", "所收录的最早版本"),
        INSERTED("inserted", "新增"),
        UNCHANGED("unchanged", "文字未改"),
        AMENDED("amended", "修改"),
        DELETED("deleted", "删除");

        private final String code;
        private final String label;

        VersionChange(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }
}
