package org.gradus.model;

import java.util.List;
import org.gradus.text.Text;

/**
 * A cell of the horizontal grades (水平档次) of T/AIITRE 10004-2023, Table 1: a breadth and a depth at a level.
 *
 * @param grade 1 to 10; several cells may share a grade
 * @param criteria what the key requirements ask together; where a cell has two paths, one path across all of them
 * @param keyRequirements the key requirements one by one; they are reported and never lower a level
 */
public record GradeCell(
        String iri,
        String name,
        int grade,
        Level level,
        ScaleValue breadth,
        ScaleValue depth,
        Text label,
        List<Criterion> criteria,
        List<Requirement> keyRequirements) {

    public GradeCell {
        criteria = List.copyOf(criteria);
        keyRequirements = List.copyOf(keyRequirements);
    }
}
