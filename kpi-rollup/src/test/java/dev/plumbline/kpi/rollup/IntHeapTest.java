package dev.plumbline.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntHeapTest {
  @Test
  void takeLeast_amongOthersAdded_isWhatAQueueTakes() {
    Random random = new Random(7);
    IntHeap heap = new IntHeap();
    PriorityQueue<Integer> queue = new PriorityQueue<>();
    for (int i = 0; i < 20_000; i++) {
      if (queue.isEmpty() || random.nextInt(5) < 3) {
        int item = random.nextInt(500);
        heap.add(item);
        queue.add(item);
      } else {
        assertThat(heap.takeLeast()).isEqualTo(queue.poll());
      }
      assertThat(heap.isEmpty()).isEqualTo(queue.isEmpty());
    }
    while (!queue.isEmpty()) {
      assertThat(heap.takeLeast()).isEqualTo(queue.poll());
    }
    assertThat(heap.isEmpty()).isTrue();
  }
}
