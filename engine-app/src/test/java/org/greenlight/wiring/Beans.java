package org.greenlight.wiring;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** The beans that Spring will find on the class path, by the names it will give them; without starting Spring. */
final class Beans {

    private Beans() {}

    static Map<String, Class<?>> under(String root) {
        Map<String, Class<?>> beans = new TreeMap<>();
        for (var candidate : new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents(root)) {
            String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(candidate, new SimpleBeanDefinitionRegistry());
            try {
                beans.put(name, Class.forName(candidate.getBeanClassName(), false, Beans.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return beans;
    }
}
