import { judgeScenes } from './judge-scenes.ts'

judgeScenes('allocate')
