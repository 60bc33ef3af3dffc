package org.greenlight.wiring;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * One expression of a model, read as the engine reads it and matched with the beans: does each name exist, is there a
 * public method that takes these arguments, and what comes out?
 */
final class Expression {

    /** A call of a bean's method. */
    record Call(String bean, String method) {}

    private final Map<String, Class<?>> beans;
    private final Map<String, Class<?>> names;
    private final List<String> problems = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private Class<?> type = Object.class;

    /**
     * @param beans the beans by name
     * @param names the variables that exist where the expression stands, with their types
     */
    Expression(String text, Map<String, Class<?>> beans, Map<String, Class<?>> names) {
        this.beans = beans;
        this.names = names;
        try {
            type = typeOf(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot());
        } catch (TreeBuilderException unreadable) {
            problems.add("'" + text + "' can not be read: " + unreadable.getMessage());
        }
    }

    List<String> problems() {
        return problems;
    }

    List<Call> calls() {
        return calls;
    }

    /** What the expression answers; {@code Object} where that is not known. */
    Class<?> type() {
        return type;
    }

    private Class<?> typeOf(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return named(identifier.getName());
        }
        if (node instanceof AstMethod method) {
            return called(method);
        }
        if (node instanceof AstDot property) {
            return read(typeOf(property.getChild(0)), nameOf(property));
        }
        List<Class<?>> parts = new ArrayList<>();
        for (int i = 0; i < node.getCardinality(); i++) {
            parts.add(typeOf(node.getChild(i)));
        }
        if (node instanceof AstEval || node instanceof AstNested) {
            return parts.get(0);
        }
        return node instanceof AstUnary || node instanceof AstBinary || node instanceof AstBoolean ? Boolean.class : String.class;
    }

    private Class<?> named(String name) {
        Class<?> known = names.containsKey(name) ? names.get(name) : beans.get(name);
        if (known == null) {
            problems.add("'" + name + "' is neither a bean nor a variable that is agreed on");
            return Object.class;
        }
        return known;
    }

    private Class<?> called(AstMethod node) {
        AstDot property = (AstDot) node.getChild(0);
        Class<?> owner = typeOf(property.getChild(0));
        String name = nameOf(property);
        List<Class<?>> arguments = new ArrayList<>();
        for (int i = 0; i < node.getChild(1).getCardinality(); i++) {
            arguments.add(typeOf(node.getChild(1).getChild(i)));
        }
        if (property.getChild(0) instanceof AstIdentifier bean && !names.containsKey(bean.getName())) {
            calls.add(new Call(bean.getName(), name));
        }
        if (owner == Object.class) {
            return Object.class;
        }
        if (!Modifier.isPublic(owner.getModifiers())) {
            problems.add(owner.getSimpleName() + " is not public, so the engine can not call it");
        }
        List<Method> fitting = Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments)).toList();
        if (fitting.isEmpty()) {
            String given = arguments.stream().map(Class::getSimpleName).toList().toString();
            problems.add(owner.getSimpleName() + " has no public method " + name + " for the arguments " + given);
            return Object.class;
        }
        return fitting.get(0).getReturnType();
    }

    private Class<?> read(Class<?> owner, String property) {
        String ending = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        Set<String> getters = Set.of("get" + ending, "is" + ending);
        return Arrays.stream(owner.getMethods())
                .filter(method -> getters.contains(method.getName()) && method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .findFirst()
                .orElseGet(() -> {
                    problems.add(owner.getSimpleName() + " has no property " + property);
                    return Object.class;
                });
    }

    private static boolean takes(Method method, List<Class<?>> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!fits(arguments.get(i), parameters[i])) {
                return false;
            }
        }
        return true;
    }

    /** Text becomes an id or a word of an enumeration where one is asked for. */
    private static boolean fits(Class<?> argument, Class<?> parameter) {
        return argument == Object.class
                || parameter.isAssignableFrom(argument)
                || argument == String.class && (parameter == UUID.class || parameter.isEnum());
    }

    private static String nameOf(AstDot property) {
        return property.toString().replaceFirst("^\\.\\s*", "");
    }
}
