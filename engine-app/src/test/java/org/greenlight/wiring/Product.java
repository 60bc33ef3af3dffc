package org.greenlight.wiring;

import java.util.Map;
import org.greenlight.models.Models;

/**
 * Both sides of the wiring: what the models name and what the code offers.
 *
 * @param beans the class of each bean, by name
 * @param words the text constants of the code
 */
record Product(Models models, Map<String, Class<?>> beans, Words words) {}
