package org.mingfa.semantics;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.mingfa.semantics", importOptions = ImportOption.DoNotIncludeTests.class)
class WallTest {

    @ArchTest
    static final ArchRule noPublicSignatureShowsOnnxRuntime =
            classes().that().arePublic().should(not(showInASignature("ai.onnxruntime")));

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static ArchCondition<JavaClass> showInASignature(String engine) {
        return new ArchCondition<>("show types of " + engine + " in a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> isVisible(unit.getModifiers()))
                        .filter(unit -> typesOf(unit).anyMatch(t -> t.getName().startsWith(engine)))
                        .forEach(unit -> events.add(SimpleConditionEvent.satisfied(unit, unit.getDescription())));
                type.getFields().stream()
                        .filter(field -> isVisible(field.getModifiers()))
                        .filter(field -> field.getRawType().getName().startsWith(engine))
                        .forEach(field -> events.add(SimpleConditionEvent.satisfied(field, field.getDescription())));
            }
        };
    }

    private static boolean isVisible(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }
}
