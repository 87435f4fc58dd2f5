package org.mingfa.api.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Excerpt;
import org.mingfa.text.problem.NearestName;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says in the client's terms why a JSON body could not be read; quotes nothing of the body but names of fields. */
final class BodyProblem {

    private static final int LONGEST_NAME = 60;

    private BodyProblem() {}

    static ApiProblem of(JacksonException failure) {
        return switch (failure) {
            case PropertyBindingException unknown -> unknownField(unknown);
            case InvalidFormatException value ->
                ApiProblem.atPointer(
                        ProblemCode.INVALID_VALUE, pointer(value.getPath()), "值的形式不对，应为" + expected(value) + "。");
            case MismatchedInputException mismatch ->
                ApiProblem.atPointer(
                        ProblemCode.INVALID_VALUE, pointer(mismatch.getPath()), "值的类型不对，应为" + expected(mismatch) + "。");
            case InputCoercionException number ->
                ApiProblem.atPointer(ProblemCode.INVALID_VALUE, pointer(number.getPath()), "数值超出范围。");
            case StreamReadException broken -> malformed(broken);
            case StreamConstraintsException over ->
                ApiProblem.atPointer(
                        ProblemCode.MALFORMED_BODY,
                        pointer(over.getPath()),
                        "嵌套过深、数字过长、字段名过长或者内容过多" + place(over) + "。");
            default ->
                ApiProblem.atPointer(
                        ProblemCode.MALFORMED_BODY, pointer(failure.getPath()), "此处读不懂" + place(failure) + "。");
        };
    }

    private static ApiProblem unknownField(PropertyBindingException unknown) {
        String name = unknown.getPropertyName();
        List<Reference> path = unknown.getPath();
        String pointer = pointer(path);
        Collection<Object> known = unknown.getKnownPropertyIds();
        List<String> names = known == null
                ? List.of()
                : known.stream().map(Object::toString).sorted().toList();
        return ApiProblem.atPointer(
                ProblemCode.UNKNOWN_FIELD,
                pointer,
                "不认识的字段 \"" + shortened(name) + "\"" + NearestName.hint(name, names));
    }

    private static ApiProblem malformed(StreamReadException broken) {
        String pointer = pointer(broken.getPath());
        if (pointer.isEmpty() && broken.processor() != null) {
            pointer = broken.processor().streamReadContext().pathAsPointer().toString();
        }
        return ApiProblem.atPointer(
                ProblemCode.MALFORMED_BODY, shortened(pointer), "请求体不是合法的 UTF-8 编码的 JSON" + place(broken) + "。");
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "（第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列）";
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "文档所列的类型";
        }
        if (type == String.class) {
            return "字符串";
        }
        if (type == Integer.class || type == int.class) {
            return "整数";
        }
        if (type == Boolean.class || type == boolean.class) {
            return " true 或 false";
        }
        return Collection.class.isAssignableFrom(type) ? "数组" : "对象";
    }

    private static String pointer(List<Reference> path) {
        return shortened(path.stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining()));
    }

    private static String shortened(String name) {
        return Excerpt.of(name, LONGEST_NAME);
    }
}
