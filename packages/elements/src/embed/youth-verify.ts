/** What a page that verifies badges and certificates gets by one <script>. */
import '../define/youth-credential-check.ts';
