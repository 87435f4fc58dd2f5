package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawSubject;
import org.mingfa.text.version.LawSubject.Department;
import org.mingfa.text.version.LawTable;

/**
 * The laws by what they are about, and which of them are not held. Only what our tables name is in it, and every statute.
 *
 * @param situations of life
 * @param departments 法律部门; after them the statutes that the table does not sort
 */
public record LawDirectory(AnswerSource from, List<Group> situations, List<Group> departments) {

    private static final String UNSORTED = "未归部门的法律";

    /**
     * Laws under one name.
     *
     * @param held each in the version of today, or its last
     * @param missing titles of those that are not held; of repealed ones none
     */
    public record Group(String name, List<LawAnswer> held, List<String> missing) {}

    static LawDirectory of(OpenGeneration generation, Viewpoint today) {
        List<Group> situations = LawSubject.allSituations().stream()
                .map(name -> group(name, one -> one.situations().contains(name), generation, today))
                .toList();
        List<Group> departments = new ArrayList<>(Arrays.stream(Department.values())
                .map(one -> group(one.label(), subject -> subject.department() == one, generation, today))
                .toList());
        List<LawAnswer> unsorted = generation.catalogue().laws().stream()
                .filter(law -> law.newest().level() == Level.LAW
                        && LawSubject.findDepartment(law.work()).isEmpty())
                .map(law -> LawAnswer.of(law.shownAt(today.day()), today))
                .sorted(Comparator.comparing(LawAnswer::title))
                .toList();
        if (!unsorted.isEmpty()) {
            departments.add(new Group(UNSORTED, unsorted, List.of()));
        }
        return new LawDirectory(AnswerSource.of(generation), situations, List.copyOf(departments));
    }

    private static Group group(String name, Predicate<LawSubject> which, OpenGeneration generation, Viewpoint today) {
        List<LawAnswer> held = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (LawSubject subject : LawSubject.all()) {
            Law law = subject.law();
            if (which.test(subject)) {
                generation
                        .catalogue()
                        .find(law.work())
                        .ifPresentOrElse(
                                versions -> held.add(LawAnswer.of(versions.shownAt(today.day()), today)),
                                () -> addIfInForce(law, today.day(), missing));
            }
        }
        return new Group(name, List.copyOf(held), List.copyOf(missing));
    }

    private static void addIfInForce(Law law, LocalDate day, List<String> missing) {
        WorkKey work = law.work();
        if (law.absence() == null && LawTable.findRepeal(work, day).isEmpty()) {
            missing.add(law.title());
        }
    }
}
