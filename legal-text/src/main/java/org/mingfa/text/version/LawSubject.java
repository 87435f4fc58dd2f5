package org.mingfa.text.version;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * What a law of our table is about, {@code law-subjects.tsv}. Most norms are not in it: they are found by their names.
 *
 * @param department null for what is no statute
 * @param situations of life, in which people look for it; none for most
 */
public record LawSubject(Law law, @Nullable Department department, List<String> situations) {

    /** 法律部门, as the national database sorts statutes, in its order. */
    public enum Department {
        CONSTITUTIONAL("宪法相关法"),
        CIVIL_AND_COMMERCIAL("民法商法"),
        ADMINISTRATIVE("行政法"),
        ECONOMIC("经济法"),
        SOCIAL("社会法"),
        CRIMINAL("刑法"),
        PROCEDURE("诉讼与非诉讼程序法");

        private final String label;

        Department(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private static Department of(String label) {
            return Arrays.stream(values())
                    .filter(one -> one.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("不是法律部门"));
        }
    }

    private static final List<LawSubject> ALL = new TextResource(LawSubject.class, "law-subjects.tsv")
            .rows("law", "department", "situations").stream()
                    .map(LawSubject::of)
                    .toList();

    private static final Map<WorkKey, Department> DEPARTMENTS = ALL.stream()
            .filter(one -> one.department() != null)
            .collect(Collectors.toUnmodifiableMap(one -> one.law().work(), one -> requireNonNull(one.department())));

    public LawSubject {
        situations = List.copyOf(situations);
    }

    private static LawSubject of(TableRow row) {
        return new LawSubject(
                row.read(
                        "law",
                        name -> LawTable.find(name).orElseThrow(() -> new IllegalArgumentException("laws.tsv 没有这一部"))),
                row.find("department").isEmpty() ? null : row.read("department", Department::of),
                row.find("situations").map(words -> List.of(words.split(" "))).orElse(List.of()));
    }

    /** All rows, in the order of the table. */
    public static List<LawSubject> all() {
        return ALL;
    }

    /** The situations of the table, each once, in its order. */
    public static List<String> allSituations() {
        return ALL.stream().flatMap(one -> one.situations().stream()).distinct().toList();
    }

    /** The department of a law; empty for most norms. */
    public static Optional<Department> findDepartment(WorkKey work) {
        return Optional.ofNullable(DEPARTMENTS.get(work));
    }
}
