import { serve } from './main.ts'
import { wireOver } from './wire.ts'

serve(wireOver(self))
// Nothing is said to a thread before it has said that it is there.
self.postMessage('started')
