package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.EngineTest;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
@Transactional
class EngineTimesTest {

    @Autowired
    TaskService tasks;

    @Test
    void a_due_date_neither_rounds_nor_moves_by_a_zone() {
        var due = Timestamp.valueOf(LocalDateTime.of(2026, 9, 30, 23, 59, 59, 600_000_000));
        var task = tasks.newTask();
        task.setDueDate(due);
        tasks.saveTask(task);

        assertThat(tasks.createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getDueDate()
                        .getTime())
                .isEqualTo(due.getTime());
    }
}
